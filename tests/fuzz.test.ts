import { expect, it } from 'vitest';
import { runFuzz } from './fuzz/run-fuzz';

// The short form of `npm run fuzz`, with the same cases each time.
it('two thousand cases of whatever may come from outside end as they should, in every way that is foreseen', () => {
  const tallies = runFuzz({ cases: 2000, seed: 20261127 });
  const ends = [...tallies].flatMap(([name, tally]) => [...tally.keys()].map((end) => `${name}: ${end}`));
  expect(ends).toEqual(
    expect.arrayContaining([
      'addresses: on record',
      'addresses: another site',
      'addresses: lists differ as explained',
      'memory files: read',
      'memory files: not-json',
      'records: told',
      'records: left out',
      'clocks: quieter',
      'feeds: pack refused',
      'feeds: manifest refused',
      'messages: answered',
      'messages: refused',
    ]),
  );
});
