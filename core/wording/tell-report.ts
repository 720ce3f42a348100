import { tellDate } from './dates';
import { fill } from './fill';
import type { ToldIncident } from './tell-incident';
import type { Words } from './words';

/** A report on a record, ready to be completed and sent by its reader. */
export interface ToldReport {
  /** Plain text with lines to complete. Names the record and the data, and nothing of the reader: no page, no answer. */
  text: string;
  /** Where to send it, with what the receiver asks for filled in; absent in a build that names no receiver. */
  link?: string;
  /** The same for a text that the reader has completed; there wherever `link` is. */
  linkWith?: (text: string) => string;
}

/** What a report says of the extension it comes from. */
export interface ReportFacts {
  /** The extension's own. */
  version: string;
  /** Of the dataset, `YYYY-MM-DD`; undefined where it is not known. */
  published?: string | undefined;
  /** The receiver's address (`WXT_REPORT_URL`), with `{id}`, `{revision}`, `{title}` and `{report}` to be filled in; empty for none. */
  receiver: string;
}

/** Writes a report on a record. */
export function tellReport(
  { id, revision, name }: Pick<ToldIncident, 'id' | 'revision' | 'name'>,
  { version, published, receiver }: ReportFacts,
  words: Words,
): ToldReport {
  const { report } = words;
  const known = {
    id,
    revision: String(revision),
    name,
    version,
    date: published === undefined ? report.dateUnknown : tellDate(published, words),
  };
  const text = [fill(report.about, known), '', report.asks.wrong, report.asks.right, report.asks.source].join('\n');
  if (receiver === '') return { text };
  const linkWith = (completed: string) => {
    const values = { id, revision: String(revision), title: fill(report.subject, known), report: completed };
    return fill(receiver, mapValues(values, encoded));
  };
  return { text, link: linkWith(text), linkWith };
}

/** Half a character, which a reader can leave behind while typing, has no encoding. */
function encoded(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function mapValues<K extends string>(values: Record<K, string>, change: (value: string) => string): Record<K, string> {
  const changed = { ...values };
  for (const key in values) changed[key] = change(values[key]);
  return changed;
}
