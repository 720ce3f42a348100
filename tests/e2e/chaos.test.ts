import { expect, inject, it } from 'vitest';
import { runChaos } from '../chaos/run-chaos';

// Ten kills and five stops; `npm run chaos -- --kills 100` runs as many as one likes.
it('a browser killed in the middle of a refresh loses nothing, mixes nothing, and refreshes the next time', async () => {
  const tally = await runChaos({ extension: inject('extension'), kills: 10, stops: 5, seed: 20261122 });
  expect(tally).toMatchObject({ kills: 10, stops: 5, lost: 0, mixed: 0, stuck: 0 });
  expect(tally.old + tally.fresh).toBe(15);
});
