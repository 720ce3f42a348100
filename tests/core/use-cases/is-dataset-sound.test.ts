import { describe, expect, it } from 'vitest';
import { isDatasetSound, isRevoked } from '../../../core/use-cases/is-dataset-sound';
import { anIncident } from '../../support/an-incident';
import { inMemoryDataset } from '../../support/in-memory-ports';

const KEY = 'a'.repeat(64);
const dataset = inMemoryDataset([anIncident()]);
const stored = await dataset.current();
if (!stored) throw new Error('the dataset in memory is empty');
const { sequence } = stored.manifest;
const sound = {
  dataset: { current: async () => stored, isWhole: async () => true },
  filter: { generation: async () => stored.generation },
  build: { bundledSequence: sequence, keys: [KEY] },
};

describe('a dataset', () => {
  it('is sound where it is whole, has its filter, and is no older than the bundle', async () =>
    expect(await isDatasetSound(sound)).toBe(true));

  it.each<[string, Partial<Parameters<typeof isDatasetSound>[0]>]>([
    ['there is none', { dataset: { ...sound.dataset, current: async () => undefined } }],
    ['a row is gone', { dataset: { ...sound.dataset, isWhole: async () => false } }],
    ['there is no filter', { filter: { generation: async () => undefined } }],
    ['the filter is of another', { filter: { generation: async () => 'other' } }],
    ['the bundle is newer', { build: { ...sound.build, bundledSequence: sequence + 1 } }],
    ['a key signed it that is no longer ours', { dataset: { ...sound.dataset, current: async () => ({ ...stored, signedBy: ['b'] }) } }],
  ])('is not sound where %s', async (_, change) => expect(await isDatasetSound({ ...sound, ...change })).toBe(false));

  it('is revoked where none of its keys is ours any more; what nobody signed is not', () => {
    const revoked = [[KEY], [KEY, 'b'], ['b'], undefined].map((signedBy) => isRevoked(signedBy, sound.build));
    expect(revoked).toEqual([false, false, true, false]);
  });
});
