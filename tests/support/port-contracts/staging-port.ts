import { describe, expect, it } from 'vitest';
import type { StagingPort } from '../../../core/use-cases/ports';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const bytes = (...all: number[]) => Uint8Array.from(all);

/** What everything keeps to that holds packs on their way. `make` makes an empty one. */
export function describeStagingPort(name: string, make: () => StagingPort): void {
  describe(`packs on their way, ${name}`, () => {
    const held = async (port: StagingPort) =>
      Promise.all([A, B, C].map(async (one) => (await port.get(one)) && Array.from((await port.get(one))!)));

    it('are none at first, and then what was put there', async () => {
      const port = make();
      expect(await held(port)).toEqual([undefined, undefined, undefined]);
      await port.put(A, bytes(1));
      await port.put(B, bytes(2, 2));
      await port.put(A, bytes(3));
      expect(await held(port)).toEqual([[3], [2, 2], undefined]);
    });

    it('are dropped but for those that are still wanted', async () => {
      const port = make();
      for (const one of [A, B]) await port.put(one, bytes(1));
      await port.retain(new Set([B, C]));
      expect(await held(port)).toEqual([undefined, [1], undefined]);
      await port.retain(new Set());
      expect(await held(port)).toEqual([undefined, undefined, undefined]);
    });
  });
}
