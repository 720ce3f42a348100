import { expect, test } from 'vitest';
import { MAX_REQUESTS } from '../../../core/dataset/request-log';

test('a reader can look back over more than a year of daily refreshes of which each fetches ten packs', () => {
  expect(MAX_REQUESTS).toBeGreaterThan(366 * (1 + 10));
});
