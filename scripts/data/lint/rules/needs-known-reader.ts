import { READER_VERSION } from '../../../../core/dataset/versions';
import type { IncidentRule } from '../rule';

export const needsKnownReader: IncidentRule = {
  name: 'needs-known-reader',
  description: 'A record may ask for the reader of this version or an older one: no other can tell of it, and no test has read it.',
  check({ record: { needsReader = 1 } }) {
    if (needsReader <= READER_VERSION) return [];
    return [{ field: 'needsReader', remedy: `at most ${READER_VERSION}, the READER_VERSION in core/dataset/format.ts` }];
  },
};
