import { hasHiddenCharacter } from '../../../../core/dataset/hidden-characters';
import type { Finding, IncidentRule } from '../rule';
import { walk } from '../walk';

export const plainText: IncidentRule = {
  name: 'plain-text',
  description: 'No control, bidi or invisible characters, no space at either end of a text.',
  check({ record }) {
    const found: Finding[] = [];
    walk(record, (value, field) => {
      if (typeof value !== 'string') return;
      if (hasHiddenCharacter(value)) found.push({ field, remedy: 'remove the invisible character' });
      if (value !== value.trim()) found.push({ field, remedy: 'remove the space at the end' });
    });
    return found;
  },
};
