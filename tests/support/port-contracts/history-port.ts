import { describe, expect, it } from 'vitest';
import type { HistoryPort } from '../../../core/use-cases/ports';

/** What every history keeps to. `make` makes an empty one. */
export function describeHistoryPort(name: string, make: () => HistoryPort): void {
  describe(`what was shown and dismissed, ${name}`, () => {
    const of = async (port: HistoryPort, id = 'a-2026') => (await port.read([id])).get(id);

    it('is nothing at first', async () => expect(await make().read(['a-2026'])).toEqual(new Map()));

    it('counts a session once, however often a revision was shown there', async () => {
      const port = make();
      for (const session of ['s1', 's1', 's2', 's2']) await port.shown('a-2026', 1, session, 'nagi');
      expect(await of(port)).toEqual({ shownRevision: 1, lastSession: 's2', sessions: 2, shops: ['nagi'] });
    });

    it('knows at which shops it was shown in the last session', async () => {
      const port = make();
      for (const shop of ['nagi', 'tsuki', 'nagi']) await port.shown('a-2026', 1, 's1', shop);
      expect(await of(port)).toMatchObject({ sessions: 1, shops: ['nagi', 'tsuki'] });
      await port.shown('a-2026', 1, 's2', 'tsuki');
      expect(await of(port)).toMatchObject({ sessions: 2, shops: ['tsuki'] });
    });

    it('begins to count anew with a new revision', async () => {
      const port = make();
      for (const session of ['s1', 's2']) await port.shown('a-2026', 1, session, 'nagi');
      await port.shown('a-2026', 2, 's2', 'nagi');
      expect(await of(port)).toEqual({ shownRevision: 2, lastSession: 's2', sessions: 1, shops: ['nagi'] });
    });

    it('keeps the highest revision that was dismissed, in whatever order they were', async () => {
      const port = make();
      for (const revision of [3, 2]) await port.dismiss('a-2026', revision);
      expect(await of(port)).toEqual({ dismissedRevision: 3 });
      await port.dismiss('a-2026', 4);
      expect(await of(port)).toEqual({ dismissedRevision: 4 });
    });

    it('keeps what was dismissed when it is shown, and what was shown when it is dismissed', async () => {
      const port = make();
      await port.dismiss('a-2026', 1);
      await port.shown('a-2026', 2, 's1', 'nagi');
      await port.dismiss('a-2026', 2);
      expect(await of(port)).toEqual({ dismissedRevision: 2, shownRevision: 2, lastSession: 's1', sessions: 1, shops: ['nagi'] });
    });

    it('loses nothing where several are written at once, and tells of those that were asked for', async () => {
      const port = make();
      await Promise.all([port.shown('a-2026', 1, 's1', 'nagi'), port.dismiss('a-2026', 1), port.dismiss('b-2026', 1)]);
      expect(await of(port)).toEqual({ dismissedRevision: 1, shownRevision: 1, lastSession: 's1', sessions: 1, shops: ['nagi'] });
      expect([...(await port.read(['a-2026', 'c-2026'])).keys()]).toEqual(['a-2026']);
    });

    it('gives out what cannot be changed by whoever reads it', async () => {
      const port = make();
      await port.shown('a-2026', 1, 's1', 'nagi');
      (await of(port))?.shops?.push('tsuki');
      expect(await of(port)).toMatchObject({ shops: ['nagi'] });
    });
  });
}
