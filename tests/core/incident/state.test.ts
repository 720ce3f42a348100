import { expect, test } from 'vitest';
import { hasEnded, STATES } from '../../../core/incident/state';

test('a record that was cleared or withdrawn warns nobody; every other does', () => {
  expect(STATES.filter(hasEnded)).toEqual(['cleared', 'withdrawn']);
});

test.each(['contested', '', 'Active', null])('%j is no state', (value) => {
  expect(STATES).not.toContain(value);
});
