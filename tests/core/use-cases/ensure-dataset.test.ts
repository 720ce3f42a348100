import { beforeEach, describe, expect, it } from 'vitest';
import { startRun } from '../../../core/dataset/refresh-progress';
import { ensureDataset } from '../../../core/use-cases/ensure-dataset';
import { installDataset } from '../../../core/use-cases/install-dataset';
import { backgroundPorts, type TestPorts } from '../../support/background-ports';
import { feedOf, incident, NEXT_KEY, NOW, OUR_KEY } from '../../support/feed-fixture';
import { failingSource, inMemorySource } from '../../support/in-memory-ports';
import { unsignedBundle } from '../../support/unsigned-bundle';

const bundleOf = (sequence: number) => inMemorySource(unsignedBundle({ sequence, packs: 1, incidents: [incident(1)] }));

let ports: TestPorts;
beforeEach(async () => {
  ports = backgroundPorts(undefined);
  const source = inMemorySource(feedOf({ sequence: 5, packs: 1, incidents: [incident(1)] }));
  await installDataset(source, ports.install, { trust: [OUR_KEY.publicHex], nowMs: NOW, run: startRun() });
});
const ensure = (bundle = bundleOf(4), { bundledSequence = 4, keys = [OUR_KEY.publicHex] } = {}) =>
  ensureDataset(bundle, { bundledSequence, keys }, ports.install, NOW);
const sequence = async () => (await ports.install.dataset.current())?.manifest.sequence;

describe('the dataset that is in use', () => {
  it('stays where it is not older than the bundled one and signed by a key that is still ours', async () => {
    const bundle = bundleOf(4);
    await ensure(bundle);
    expect([await sequence(), bundle.fetched]).toEqual([5, []]);
  });

  it('gives way to a bundled one that is newer', async () => {
    await ensure(bundleOf(6), { bundledSequence: 6 });
    expect(await sequence()).toBe(6);
  });

  it('gives way to the bundled one, be that older, where its key is no longer ours', async () => {
    await ensure(bundleOf(4), { keys: [NEXT_KEY.publicHex] });
    expect(await sequence()).toBe(4);
  });

  it('has its site filter repaired', async () => {
    ports.install.filter.held = 'another';
    await ensure();
    expect(ports.install.filter.held).toMatch(/^5-/);
  });

  it('stays, and has its site filter repaired, where the bundled one is wanted and cannot be had, which is said', async () => {
    ports.install.filter.held = 'another';
    await expect(
      ensureDataset(failingSource('not-found'), { bundledSequence: 6, keys: [OUR_KEY.publicHex] }, ports.install, NOW),
    ).rejects.toThrow('not-found');
    expect([await sequence(), ports.install.filter.held]).toEqual([5, expect.stringMatching(/^5-/)]);
  });
});
