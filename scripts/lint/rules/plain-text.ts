import type { Finding, IncidentRule } from '../rule';
import { walk } from '../walk';

/** Controls, and characters that turn or hide text (Unicode bidi controls, zero-width, tags, BOM). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being refused
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u;

export const plainText: IncidentRule = {
  name: 'plain-text',
  description: 'No control, bidi or invisible characters, no space at either end of a text.',
  check({ record }) {
    const found: Finding[] = [];
    walk(record, (value, field) => {
      if (typeof value !== 'string') return;
      if (HIDDEN.test(value)) found.push({ field, remedy: 'remove the invisible character' });
      if (value !== value.trim()) found.push({ field, remedy: 'remove the space at the end' });
    });
    return found;
  },
};
