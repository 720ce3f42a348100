import { describe, expect, inject, it } from 'vitest';
import { runSoak } from '../soak/run-soak';

// The short form of `npm run soak`, which also measures memory.
describe('some hours of shopping, in short', () => {
  it('mark each shop on record and no other, and send nothing but pages and refreshes', async () => {
    const plan = { visits: 60, hosts: 20, seed: 20261127, refreshEvery: 30, measureEvery: 0 };
    const { tally, faults } = await runSoak({ extension: inject('extension'), ...plan });
    expect(faults).toEqual([]);
    for (const [what, times] of Object.entries(tally)) expect(times, what).toBeGreaterThan(0);
  });
});
