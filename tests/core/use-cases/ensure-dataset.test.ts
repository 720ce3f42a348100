import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { filterSlot, mayHold } from '../../../core/matching/site-filter';
import { ensureDataset } from '../../../core/use-cases/ensure-dataset';
import type { InstallPorts } from '../../../core/use-cases/install-dataset';
import type { SourcePort } from '../../../core/use-cases/ports';
import { bytesPort } from '../../../platform/bytes';
import { buildDataset } from '../../../scripts/release/build-dataset';
import { failingSource, inMemoryFilter, inMemorySource, manyIncidents } from '../../support/in-memory-ports';
import { openDataset } from '../../support/open-dataset';

const INCIDENTS = manyIncidents(100);
const build = (incidents: readonly Incident[], sequence: number) =>
  buildDataset(incidents, { sequence, published: '2026-11-20T00:00:00Z' }).files;
const NOW_MS = Date.parse('2026-11-22T09:00:00Z');

let ports: InstallPorts & { dataset: ReturnType<typeof openDataset>; filter: ReturnType<typeof inMemoryFilter> };
const ensure = (source: SourcePort, bundledSequence: number) => ensureDataset(source, { bundledSequence, keys: [] }, ports, NOW_MS);
const bundle = (sequence: number) => inMemorySource(build(sequence === 5 ? INCIDENTS : INCIDENTS.slice(0, 10), sequence));
const sequence = async () => (await ports.dataset.current())?.manifest.sequence;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  ports = { dataset: openDataset(), filter: inMemoryFilter(), bytes: bytesPort };
  await ensure(bundle(5), 5);
});

describe('ensuring a dataset', () => {
  it('takes the bundled one where there is none, with its site filter', async () => {
    await ports.dataset.destroy();
    ports.filter = inMemoryFilter();
    await ensure(bundle(5), 5);
    expect(await sequence()).toBe(5);
    expect(ports.filter.held).toBe((await ports.dataset.current())?.generation);
  });

  it('takes the bundled one where that is newer', async () => {
    await ensure(bundle(6), 6);
    expect(await sequence()).toBe(6);
  });

  it.each([4, 5])('leaves a stored one that is not older than the bundled %i', async (bundled) => {
    const source = bundle(bundled);
    await ensure(source, bundled);
    expect(source.fetched).toEqual([]);
    expect(await sequence()).toBe(5);
  });

  it('takes the bundled one in place of a newer one that has lost rows', async () => {
    await ensure(bundle(6), 6);
    const db = await openDB('misemori-dataset');
    await db.clear('rows');
    db.close();
    expect(await ensure(bundle(5), 5)).toBe(true);
    expect([await sequence(), await ports.dataset.isWhole()]).toEqual([5, true]);
    expect(await ensure(bundle(5), 5)).toBe(false);
  });

  it('rebuilds the site filter where its generation differs', async () => {
    ports.filter.held = '4-0123456789abcdef';
    ports.filter.buckets = {};
    await ensure(bundle(5), 5);
    expect(ports.filter.held).toBe((await ports.dataset.current())?.generation);
    const { bucket, code } = filterSlot('shop-7.example');
    expect(mayHold(ports.filter.buckets[bucket], code)).toBe(true);
    expect(Object.keys(ports.filter.buckets)).toHaveLength(4096);
  });

  it('does not write a filter that is right already', async () => {
    const { writes } = ports.filter;
    await ensure(bundle(5), 5);
    expect(ports.filter.writes).toBe(writes);
  });

  it('tells its caller when the bundled one could not be taken, so that it is tried again', async () => {
    await ports.dataset.destroy();
    await expect(ensure(failingSource('unreachable'), 5)).rejects.toThrow('unreachable');
  });

  it('rebuilds the site filter of the stored one where a newer bundle could not be taken', async () => {
    ports.filter.held = undefined;
    await expect(ensure(failingSource('not-found'), 6)).rejects.toThrow('not-found');
    expect(await sequence()).toBe(5);
    expect(ports.filter.held).toBe((await ports.dataset.current())?.generation);
  });
});
