import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Chaos, startChaos } from '../chaos/start-chaos';

// Each takes a start of the browser and two refreshes; `npm run chaos -- --kills 100` goes through as many as one likes.
const KILLS = Array.from({ length: 10 }, (_, n) => ['kill', n + 1] as const);
const STOPS = Array.from({ length: 5 }, (_, n) => ['stop', n + 1] as const);

describe('a refresh that is cut short loses nothing, mixes nothing, and is made up for the next time', () => {
  let chaos: Chaos;
  beforeAll(async () => {
    chaos = await startChaos(inject('extension'), 20261122);
  });
  afterAll(() => chaos?.close());

  it.each([...KILLS, ...STOPS])('by a %s (%i)', async (how) => {
    const { found, recovered, ...more } = await chaos.cut(how);
    expect({ found, recovered }, JSON.stringify(more)).toEqual({ found: expect.stringMatching(/^(?:old|new)$/), recovered: true });
  });
});
