import * as z from 'zod/mini';
import { OPEN } from '../incident/forms';
import { listName } from '../incident/list-name';
import { readIncident } from '../incident/read-incident';
import type { Incident } from '../incident/schema';
import { type Heading, headingSchema, type RawRow, type ReadRow, type UnreadRecord } from './format';
import { READER_VERSION } from './versions';

/** What any version, of whatever age, can read of a record; the rest may change. */
const frameSchema = z.object({ id: z.string(), revision: z.int(), state: z.string() });
type RecordFrame = z.infer<typeof frameSchema>;

const headingFrameSchema = z.object({ id: z.string(), revision: z.int(), state: z.string(), key: z.string() });
type HeadingFrame = z.infer<typeof headingFrameSchema>;

const openHeadingSchema = headingSchema(OPEN);

/** A row with what this version can tell of it, and the frames of all that lies in it. */
export interface FramedRow {
  row: ReadRow;
  records: RecordFrame[];
  headings: HeadingFrame[];
}

/** Reads the incidents and headings of a row. Undefined where one has not even a frame. */
export function readRow({ n, keys, ...raw }: RawRow): FramedRow | undefined {
  const told = new Map(raw.incidents.flatMap((json) => readTold(json) ?? []).map((incident) => [incident.id, incident]));
  const incidents = [...told.values()];
  const records = incidents.length === raw.incidents.length ? incidents : framesOf(raw.incidents);
  if (!records) return undefined;
  const headings: Heading[] = [];
  const frames: HeadingFrame[] = [];
  const unread: UnreadRecord[] = [];
  for (const json of raw.headings) {
    const whole = openHeadingSchema.safeParse(json);
    const frame = whole.success ? whole : headingFrameSchema.safeParse(json);
    if (!frame.success) return undefined;
    const { id, revision, state, key } = frame.data;
    frames.push(frame.data);
    const incident = told.get(id);
    if (whole.success && incident) headings.push(headingOf(whole.data, incident));
    else unread.push({ id, revision, state, key });
    if (whole.success && incident?.unread) unread.push({ id, revision, state, key, partly: true });
  }
  return { row: { n, keys, incidents, headings, ...(unread.length > 0 && { unread }) }, records, headings: frames };
}

/** A heading whose names and date are those of the incident itself: where the two differ, the heading is not believed. */
function headingOf({ disclosed: _, ...heading }: Heading, incident: Incident): Heading {
  return { ...heading, names: listName(incident), ...(incident.disclosed !== undefined && { disclosed: incident.disclosed }) };
}

function framesOf(records: readonly unknown[]): RecordFrame[] | undefined {
  const result = z.array(frameSchema).safeParse(records);
  return result.success ? result.data : undefined;
}

/** A record that this version may tell of, and can. */
function readTold(json: unknown) {
  const incident = readIncident(json);
  return (incident?.needsReader ?? 1) <= READER_VERSION ? incident : undefined;
}
