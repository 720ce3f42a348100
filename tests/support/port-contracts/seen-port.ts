import { describe, expect, it } from 'vitest';
import type { HistoryPort, SeenPort } from '../../../core/use-cases/ports';

/** What everything keeps to that knows of what the shopper was told. `make` makes an empty one. */
export function describeSeenPort(name: string, make: () => SeenPort & HistoryPort): void {
  describe(`what the shopper was told of, ${name}`, () => {
    it('is nothing at first', async () => expect(await make().everSeen()).toEqual(new Map()));

    it('is every incident that the popup or the badge told of, and the state that the popup told last', async () => {
      const port = make();
      await port.shown('a-2026', 1, 's1', 'nagi');
      await port.seen('b-2026', 'active');
      await port.seen('b-2026', 'corrected');
      await port.shown('c-2026', 1, 's1', 'nagi');
      await port.seen('c-2026', 'withdrawn');
      expect(await port.everSeen()).toEqual(
        new Map([
          ['a-2026', undefined],
          ['b-2026', 'corrected'],
          ['c-2026', 'withdrawn'],
        ]),
      );
    });
  });
}
