import { beforeAll, describe, it } from 'vitest';

describe('a suite whose set-up throws', () => {
  beforeAll(() => {
    throw new Error('no browser');
  });
  it('is not begun', () => {});
  describe('with an inner suite', () => {
    it('is not begun either', () => {});
  });
});

describe('a suite beside it', () => {
  it('passes', () => {});
  it.skip('leaves something out (with a reason)', () => {});
});
