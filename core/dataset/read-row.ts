import * as z from 'zod/mini';
import { OPEN, STRICT } from '../incident/forms';
import { listName } from '../incident/list-name';
import { publishedIncidentSchema } from '../incident/published-incident';
import { everyFigureStands, readIncident } from '../incident/read-incident';
import type { Incident } from '../incident/schema';
import { compileSchema } from './compile-schema';
import { type Heading, headingSchema, type RawRow, type ReadRow, type UnreadRecord } from './format';
import { keysOf } from './row-key';
import { READER_VERSION } from './versions';

/** What any version, of whatever age, can read of a record; the rest may change. */
const frameSchema = z.object({ id: z.string(), revision: z.int(), state: z.string() });
type RecordFrame = z.infer<typeof frameSchema>;

const headingFrameSchema = z.object({ id: z.string(), revision: z.int(), state: z.string(), key: z.string() });
type HeadingFrame = z.infer<typeof headingFrameSchema>;

const openHeadingSchema = headingSchema(OPEN);

/** Nearly every record is whole, and read as it stands. */
const isWholeIncident = compileSchema(publishedIncidentSchema);
const isWholeHeading = compileSchema(headingSchema(STRICT));

/** A row with what this version can tell of it, and the frames of all that lies in it. */
export interface FramedRow {
  row: ReadRow;
  records: readonly RecordFrame[];
  headings: readonly HeadingFrame[];
  /** The keys that each incident is to be filed under, by its id (`keysOf`). */
  rightKeys: ReadonlyMap<string, readonly string[]>;
  /** Whether its incidents, and its headings, were read as they stand, to the last field. */
  whole: { incidents: boolean; headings: boolean };
}

/** Reads the incidents and headings of a row. Undefined where one has not even a frame. */
export function readRow({ n, keys, ...raw }: RawRow): FramedRow | undefined {
  const told = new Map<string, Incident>();
  const whole = { incidents: true, headings: true };
  for (const json of raw.incidents) {
    const isWhole = isWholeIncident(json) && everyFigureStands(json);
    const incident = isWhole ? json : readIncident(json);
    const isTold = incident !== undefined && (incident.needsReader ?? 1) <= READER_VERSION;
    if (isTold) told.set(incident.id, incident);
    whole.incidents &&= isWhole && isTold;
  }
  const incidents = [...told.values()];
  const records = incidents.length === raw.incidents.length ? incidents : framesOf(raw.incidents);
  if (!records) return undefined;
  const headings: Heading[] = [];
  const frames: HeadingFrame[] = [];
  const unread: UnreadRecord[] = [];
  for (const json of raw.headings) {
    const heading = isWholeHeading(json) ? json : openHeadingSchema.safeParse(json).data;
    const frame = heading ?? headingFrameSchema.safeParse(json).data;
    if (!frame) return undefined;
    const { id, revision, state, key } = frame;
    frames.push(frame);
    const incident = told.get(id);
    const believed = heading && incident && headingOf(heading, incident);
    if (believed) headings.push(believed);
    else unread.push({ id, revision, state, key });
    if (believed && incident.unread) unread.push({ id, revision, state, key, partly: true });
    whole.headings &&= believed === json;
  }
  const rightKeys = new Map(incidents.map((incident) => [incident.id, keysOf(incident)]));
  return { row: { n, keys, incidents, headings, ...(unread.length > 0 && { unread }) }, records, headings: frames, rightKeys, whole };
}

/** A heading whose names and date are those of the incident itself: where the two differ, the heading is not believed. */
function headingOf(heading: Heading, incident: Incident): Heading {
  const names = listName(incident);
  const agrees = heading.names.ja === names.ja && heading.names.en === names.en && heading.disclosed === incident.disclosed;
  if (agrees) return heading;
  const { disclosed: _, ...rest } = heading;
  return { ...rest, names, ...(incident.disclosed !== undefined && { disclosed: incident.disclosed }) };
}

function framesOf(records: readonly unknown[]): RecordFrame[] | undefined {
  const result = z.array(frameSchema).safeParse(records);
  return result.success ? result.data : undefined;
}
