import { describe, expect, it, vi } from 'vitest';
import { lookUp, searcher } from '../../../core/use-cases/look-up';
import { compileRows } from '../../../scripts/data/compile-rows';
import { anIncident, aShop, NOW_MS } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';
import { inMemoryDataset } from '../../support/in-memory-ports';
import { putDataset } from '../../support/put-dataset';

const HOME = { host: 'nagi.example', path: '/' };
const ELSEWHERE = { host: 'other.example', path: '/' };
const nagi = anIncident();
const nowhere = anIncident({ id: 'nowhere-2026', shops: [aShop('nowhere')] });
const ports = { dataset: inMemoryDataset([nagi, nowhere]), clock: clockAt(NOW_MS) };

describe('looking up', () => {
  it('finds by name what has no address', async () => {
    const found = await lookUp('Shop nowhere', undefined, ports);
    expect(found).toMatchObject({ headings: [{ id: 'nowhere-2026' }] });
    expect(found.address).toBeUndefined();
  });

  it('tells an address once, as a verdict and not in the list as well', async () =>
    expect(await lookUp('nagi.example', HOME, ports)).toMatchObject({ address: { kind: 'recorded' }, headings: [] }));

  it('says of an unknown address that there is no record', async () =>
    expect(await lookUp('other.example', ELSEWHERE, ports)).toEqual({
      address: { kind: 'no-record', host: 'other.example' },
      headings: [],
    }));

  it('rejects where the database cannot be read, rather than find nothing', async () => {
    const broken = { ...ports, dataset: inMemoryDataset([nagi], { broken: true }) };
    await expect(lookUp('nagi', undefined, broken)).rejects.toThrow();
  });
});

describe('the search', () => {
  it('is prepared once, and anew when another dataset took the place of the one in use', async () => {
    const dataset = inMemoryDataset([nagi]);
    const headings = vi.spyOn(dataset, 'headings');
    const search = searcher(dataset);
    expect((await search())('Shop nagi')).toHaveLength(1);
    expect((await search())('Shop nowhere')).toEqual([]);
    expect(headings).toHaveBeenCalledTimes(1);
    await putDataset(dataset, compileRows([nowhere]), { sequence: 2 });
    expect((await search())('Shop nowhere')).toHaveLength(1);
    expect((await search())('Shop nagi')).toEqual([]);
  });
});
