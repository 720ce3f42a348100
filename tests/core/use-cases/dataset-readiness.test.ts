import { beforeEach, describe, expect, it, vi } from 'vitest';
import { datasetReadiness } from '../../../core/use-cases/dataset-readiness';
import { buildDataset } from '../../../scripts/release/build-dataset';
import { anIncident } from '../../support/an-incident';
import { backgroundPorts, type TestPorts } from '../../support/background-ports';
import { failingSource, inMemorySource } from '../../support/in-memory-ports';

const { files } = buildDataset([anIncident()], { sequence: 5, published: '2026-11-20T00:00:00Z' });
const build = { bundledSequence: 5, keys: [] };

let ports: TestPorts;
let bundle: ReturnType<typeof inMemorySource>;
beforeEach(() => {
  ports = { ...backgroundPorts(undefined) };
  bundle = inMemorySource(files);
});
const open = (source = bundle) => datasetReadiness(source, build, ports.install, ports);
const filter = () => ports.install.filter;

describe('a dataset with a site filter of its own', () => {
  it('is there once it was seen to, however many ask for it at once', async () => {
    const { ensured } = open();
    await Promise.all([ensured(), ensured(), ensured()]);
    expect((await ports.dataset.current())?.manifest.sequence).toBe(5);
    expect([bundle.fetched.length, filter().writes]).toEqual([1, 1]);
  });

  it('costs nothing to be asked for again', async () => {
    const { ensured } = open();
    await ensured();
    const looks = [vi.spyOn(ports.install.dataset, 'current'), vi.spyOn(filter(), 'generation')];
    await ensured();
    expect(looks.flatMap((look) => look.mock.calls)).toEqual([]);
  });

  it('is tried again by whoever asks next where it could not be had, and nobody hears a rejection', async () => {
    const readiness = datasetReadiness({ ...bundle, manifest: failingSource('unreachable').manifest }, build, ports.install, ports);
    await readiness.ensured();
    await readiness.ensured();
    expect(ports.reports).toEqual(['The dataset could not be prepared:', 'The dataset could not be prepared:']);
  });

  it('whose filter could not be written has it written by whoever asks next', async () => {
    const { ensured } = open();
    filter().broken = true;
    await ensured();
    expect(filter().held).toBeUndefined();
    filter().broken = false;
    await ensured();
    expect(filter().held).toBe((await ports.dataset.current())?.generation);
  });

  it('is looked at again after something may have changed it', async () => {
    const { ensured, recheck } = open();
    await ensured();
    filter().held = 'another';
    await ensured();
    expect(filter().held).toBe('another');
    recheck();
    await ensured();
    expect(filter().held).toBe((await ports.dataset.current())?.generation);
  });
});
