import { describe, it } from 'vitest';

describe.skip('a suite that is left out (with a reason)', () => {
  it('is not begun', () => {});
});
it('is left out while it runs', ({ skip }) => skip(true, 'with a reason'));
it.todo('is still to be written');
