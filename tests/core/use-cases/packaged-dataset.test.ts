import { describe, expect, it } from 'vitest';
import type { RefreshRun } from '../../../core/dataset/refresh-progress';
import { packagedDataset } from '../../../core/use-cases/packaged-dataset';
import { bytesPort } from '../../../platform/bytes';
import { buildDataset } from '../../../scripts/release/build-dataset';
import { anIncident, aShop, incidentAt, siteRule } from '../../support/an-incident';
import { failingSource, inMemorySource, manyIncidents } from '../../support/in-memory-ports';

const TWICE = anIncident({ id: 'both-2026', shops: [aShop('a', [siteRule('a.example')]), aShop('b', [siteRule('b.example')])] });
const { files } = buildDataset([TWICE, incidentAt('nagi.example'), ...manyIncidents(200)], {
  sequence: 5,
  published: '2026-11-20T00:00:00Z',
});

describe('the dataset of the package, read where it lies', () => {
  const source = inMemorySource(files);
  const dataset = packagedDataset(source, bytesPort);

  it('tells what is filed under some keys, each incident once', async () => {
    const found = await dataset.incidentsUnder(['a.example', 'b.example', 'nobody.example']);
    expect(found?.incidents.map(({ id }) => id)).toEqual(['both-2026']);
    expect(found).toMatchObject({ unread: 0, stored: { manifest: { sequence: 5 } } });
    expect((await dataset.incidentsUnder(['nobody.example']))?.incidents).toEqual([]);
  });

  it('has headings like any other', async () => {
    expect(await dataset.headings()).toHaveLength(202);
    expect(await dataset.isWhole()).toBe(true);
  });

  it('is unpacked once, however often it is asked', () => {
    expect(new Set(source.fetched).size).toBe(source.fetched.length);
  });

  it('that cannot be read is an error, and is tried again', async () => {
    const broken = failingSource('not-found');
    const tried = packagedDataset({ ...broken, manifest: (run: RefreshRun) => inMemorySource(files).manifest(run) }, bytesPort);
    await expect(tried.current()).rejects.toThrow('cannot be read');
    await expect(tried.current()).rejects.toThrow('cannot be read');
  });
});
