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
  const values = { id, revision: String(revision), title: fill(report.subject, known), report: text };
  return { text, link: fill(receiver, mapValues(values, encodeURIComponent)) };
}

function mapValues<K extends string>(values: Record<K, string>, change: (value: string) => string): Record<K, string> {
  const changed = { ...values };
  for (const key in values) changed[key] = change(values[key]);
  return changed;
}
