import { describe, expect, it } from 'vitest';
import { filterSlot, mayHold } from '../../../core/matching/site-filter';
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

  it('is left alone where it is that of the dataset in use', async () => {
    const filter = inMemoryFilter();
    filter.held = '1-test';
    await repairFilter({ dataset, filter });
    expect(filter.writes).toBe(0);
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
