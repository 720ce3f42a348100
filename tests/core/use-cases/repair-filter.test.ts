import { describe, expect, it } from 'vitest';
import { filterSlot, mayHold } from '../../../core/matching/site-filter';
import { siteHashes } from '../../../core/matching/site-hash';
import { repairFilter } from '../../../core/use-cases/repair-filter';
import { incidentAt } from '../../support/an-incident';
import { inMemoryDataset, inMemoryFilter } from '../../support/in-memory-ports';

const dataset = inMemoryDataset([incidentAt('nagi.example'), incidentAt('nami.example')]);

describe('the site filter', () => {
  it.each([undefined, '0-another'])('is built anew where it is that of %s', async (held) => {
    const filter = inMemoryFilter();
    filter.held = held;
    await repairFilter({ dataset, filter });
    expect(filter.held).toBe('1-test');
    for (const [host, holds] of [
      ['nagi.example', true],
      ['nami.example', true],
      ['nobody.example', false],
    ] as const) {
      const { bucket, code } = filterSlot(host);
      expect(mayHold(filter.buckets[bucket], code), host).toBe(holds);
    }
  });

  it('is that of the newer dataset where a repair over an older one was slower', async () => {
    const filter = inMemoryFilter();
    const slow = new Map([
      ['1-test', 30],
      ['2-test', 0],
    ]);
    const write = filter.write.bind(filter);
    filter.write = async (buckets, generation) => {
      await new Promise((done) => setTimeout(done, slow.get(generation)));
      return write(buckets, generation);
    };
    const stored = await dataset.current();
    const newer = { sites: async () => [siteHashes(['new.example'])], current: async () => stored && { ...stored, generation: '2-test' } };
    await Promise.all([repairFilter({ dataset, filter }), repairFilter({ dataset: newer, filter })]);
    expect(filter.held).toBe('2-test');
  });

  it('is repaired though the repair before failed', async () => {
    const filter = inMemoryFilter();
    const write = filter.write.bind(filter);
    let fails = true;
    filter.write = async (buckets, generation) => {
      if (fails) {
        fails = false;
        throw new Error('QuotaExceededError');
      }
      return write(buckets, generation);
    };
    const [first, second] = await Promise.allSettled([repairFilter({ dataset, filter }), repairFilter({ dataset, filter })]);
    expect([first.status, second.status, filter.held]).toEqual(['rejected', 'fulfilled', '1-test']);
  });

  it('is left alone where it is that of the dataset in use', async () => {
    const filter = inMemoryFilter();
    filter.held = '1-test';
    await repairFilter({ dataset, filter });
    expect(filter.writes).toBe(0);
  });

  it.each<[string, (buckets: Record<string, string>) => void]>([
    [
      'were emptied',
      (buckets) => {
        for (const name of Object.keys(buckets)) buckets[name] = '';
      },
    ],
    [
      'have one entry less',
      (buckets) => {
        const name = filterSlot('nagi.example').bucket;
        buckets[name] = '';
      },
    ],
    [
      'have one more',
      (buckets) => {
        buckets['more'] = 'x';
      },
    ],
    [
      'are gone',
      (buckets) => {
        for (const name of Object.keys(buckets)) delete buckets[name];
      },
    ],
  ])('is built anew where its buckets %s under the right generation, once they are looked at', async (_, attack) => {
    const filter = inMemoryFilter();
    await repairFilter({ dataset, filter });
    const right = structuredClone(filter.buckets);
    attack(filter.buckets);
    await repairFilter({ dataset, filter });
    expect(filter.writes).toBe(1);
    await repairFilter({ dataset, filter }, true);
    expect([filter.writes, filter.buckets]).toEqual([2, right]);
    await repairFilter({ dataset, filter }, true);
    expect(filter.writes).toBe(2);
  });

  it('is left alone where there is no dataset', async () => {
    const filter = inMemoryFilter();
    await repairFilter({ dataset: inMemoryDataset(undefined), filter });
    expect(filter.writes).toBe(0);
  });

  it('that cannot be written is an error: the caller knows what that means', async () => {
    const filter = inMemoryFilter();
    filter.broken = true;
    await expect(repairFilter({ dataset, filter })).rejects.toThrow();
  });
});
