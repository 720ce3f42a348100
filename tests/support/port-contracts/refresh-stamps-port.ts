import { describe, expect, it } from 'vitest';
import type { RefreshStampsPort } from '../../../core/use-cases/ports';

/** What all stamps of refreshes keep to. `make` makes empty ones. */
export function describeRefreshStampsPort(name: string, make: () => RefreshStampsPort): void {
  describe(`the stamps of refreshes, ${name}`, () => {
    it('are none at first', async () => expect(await make().lastRefresh()).toEqual({}));

    it('are each changed apart from the others', async () => {
      const port = make();
      await port.stampRefresh({ attempted: '2026-11-20T00:00:00Z' });
      await port.stampRefresh({ failure: 'offline', failures: 1 });
      await port.stampRefresh({ attempted: '2026-11-21T00:00:00Z' });
      expect(await port.lastRefresh()).toEqual({ attempted: '2026-11-21T00:00:00Z', failure: 'offline', failures: 1 });
      await port.stampRefresh({ succeeded: '2026-11-21T00:00:05Z', failure: undefined, failures: 0 });
      const { failure, ...last } = await port.lastRefresh();
      expect(failure).toBeUndefined();
      expect(last).toEqual({ attempted: '2026-11-21T00:00:00Z', succeeded: '2026-11-21T00:00:05Z', failures: 0 });
    });
  });
}
