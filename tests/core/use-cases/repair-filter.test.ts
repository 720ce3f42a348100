import { describe, expect, it } from 'vitest';
import { filterSlot, mayHold } from '../../../core/matching/site-filter';
import { repairFilter } from '../../../core/use-cases/repair-filter';
import { anIncident } from '../../support/an-incident';
import { inMemoryDataset, inMemoryFilter } from '../../support/in-memory-ports';

describe('the site filter', () => {
  it('is built from the dataset in use where it is that of another', async () => {
    const [dataset, filter] = [inMemoryDataset([anIncident()]), inMemoryFilter()];
    await repairFilter({ dataset, filter });
    const { bucket, code } = filterSlot('nagi.example');
    expect([filter.held, mayHold(filter.buckets[bucket], code)]).toEqual(['1-test', true]);
  });

  it('is not written where it is right already', async () => {
    const [dataset, filter] = [inMemoryDataset([anIncident()]), inMemoryFilter()];
    for (let times = 0; times < 2; times++) await repairFilter({ dataset, filter });
    expect(filter.writes).toBe(1);
  });

  it('is not written without a dataset', async () => {
    const filter = inMemoryFilter();
    await repairFilter({ dataset: inMemoryDataset(undefined), filter });
    expect([filter.writes, filter.held]).toEqual([0, undefined]);
  });

  it('that cannot be written is said to whoever asked', async () => {
    const filter = Object.assign(inMemoryFilter(), { broken: true });
    await expect(repairFilter({ dataset: inMemoryDataset([anIncident()]), filter })).rejects.toThrow();
  });
});
