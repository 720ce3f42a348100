import { describe, expect, it } from 'vitest';
import type { FilterPort } from '../../../core/use-cases/ports';

/**
 * What every store of the site filter keeps to. `make` makes an empty one; `held` tells what it holds, `breakOff` makes the
 * next write fail.
 */
export function describeFilterPort(name: string, make: () => { port: FilterPort; held: () => unknown; breakOff: () => void }): void {
  describe(`the site filter, ${name}`, () => {
    it('is of no dataset at first, and then of the one that it was written for', async () => {
      const { port, held } = make();
      expect(await port.generation()).toBeUndefined();
      await port.write({ f1: 'abcd', f2: '' }, '1-test');
      expect(await port.generation()).toBe('1-test');
      expect(held()).toMatchObject({ f1: 'abcd', f2: '' });
      await port.write({ f1: '', f2: 'efgh' }, '2-test');
      expect([await port.generation(), held()]).toMatchObject(['2-test', { f1: '', f2: 'efgh' }]);
    });

    it('is of no dataset after a write that failed, and holds nothing that could hide a record', async () => {
      const { port, held, breakOff } = make();
      await port.write({ f1: 'abcd' }, '1-test');
      breakOff();
      await expect(port.write({ f1: 'efgh' }, '2-test')).rejects.toThrow();
      expect([await port.generation(), held()]).toEqual([undefined, {}]);
    });
  });
}
