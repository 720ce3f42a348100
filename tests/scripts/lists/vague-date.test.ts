import { expect, it } from 'vitest';
import { vagueDate } from '../../../scripts/lists/vague-date';

it.each([
  ['2016-01-01', '2016'],
  ['2016-10-01', '2016-10'],
  ['2016-10-02', '2016-10-02'],
  ['2016-01-11', '2016-01-11'],
])('%s is told as %s', (day, told) => expect(vagueDate(day)).toBe(told));
