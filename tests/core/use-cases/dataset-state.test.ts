import { describe, expect, it } from 'vitest';
import { datasetState as stateOf } from '../../../core/use-cases/dataset-state';
import { anIncident } from '../../support/an-incident';
import { backgroundPorts } from '../../support/background-ports';
import { clockAt } from '../../support/clock-at';
import { inMemoryDataset } from '../../support/in-memory-ports';

type Given = Partial<Parameters<typeof stateOf>[0]> & ReturnType<typeof backgroundPorts>;
/** With a filter that is right and a database that is well, unless a test says otherwise. */
const datasetState = (given: Omit<Given, 'dataset'> & { dataset: Parameters<typeof stateOf>[0]['dataset'] }) =>
  stateOf({
    trouble: () => ({ packaged: false, rebuilt: false }),
    filter: { ...given.install.filter, generation: async () => (await given.dataset.current())?.generation },
    ...given,
  });

describe('the state of the dataset', () => {
  it('is when it was published, how much it holds, and when it was last refreshed', async () => {
    const ports = backgroundPorts([anIncident()]);
    await ports.stamps.stampRefresh({ attempted: '2026-11-21T00:00:00Z', failures: 0 });
    expect(await datasetState(ports)).toEqual({
      published: '2026-11-20T00:00:00Z',
      incidents: 1,
      unread: 0,
      isOld: false,
      isHeldBack: false,
      hasFeed: true,
      lastRefresh: { attempted: '2026-11-21T00:00:00Z', failures: 0 },
    });
  });

  it('has nothing to say of a dataset that is not there', async () => {
    const state = await datasetState({ ...backgroundPorts(), dataset: inMemoryDataset(undefined), hasFeed: false });
    expect(state).toEqual({ incidents: 0, unread: 0, isOld: false, isHeldBack: false, hasFeed: false, lastRefresh: {} });
  });

  it.each([
    ['in UTC', 0, false],
    ['in Japan, where the next day has begun', 540, true],
  ])('is old by the days of the reader: %s', async (_, offset, isOld) => {
    const dataset = inMemoryDataset([anIncident()], { published: '2026-05-25T00:00:00Z' });
    const clock = clockAt(Date.parse('2026-11-21T16:00:00Z'), offset);
    expect(await datasetState({ ...backgroundPorts(), dataset, clock })).toMatchObject({ isOld });
  });

  it.each([
    ['says so', true, '2026-11-21T00:00:00Z', true],
    ['has no feed', false, '2026-11-21T00:00:00Z', false],
    ['was last asked a month ago', true, '2026-10-20T00:00:00Z', false],
    ['was never asked', true, undefined, false],
  ])('of six weeks ago seems held back where the feed answers, and where it %s: %s', async (_, hasFeed, succeeded, isHeldBack) => {
    const ports = backgroundPorts();
    if (succeeded !== undefined) await ports.stamps.stampRefresh({ succeeded });
    const dataset = inMemoryDataset([anIncident()], { published: '2026-10-10T00:00:00Z' });
    expect(await datasetState({ ...ports, dataset, hasFeed })).toMatchObject({ isHeldBack });
  });

  it.each<[string, object, object | undefined]>([
    ['everything works', {}, undefined],
    ['it is read from the package', { trouble: () => ({ packaged: true, rebuilt: true }) }, { dataset: 'packaged' }],
    ['it was built anew', { trouble: () => ({ packaged: false, rebuilt: true }) }, { dataset: 'rebuilt' }],
    ['its filter is of another', { filter: { generation: async () => '0-other' } }, { filter: true }],
    ['its filter cannot be read', { filter: { generation: () => Promise.reject(new Error('IO')) } }, { filter: true }],
    ['nothing can be remembered', { preferences: { settings: () => Promise.reject(new Error('IO')) } }, { memory: true }],
  ])('says what does not work, and what was done: %s', async (_, change, troubles) => {
    expect((await datasetState({ ...backgroundPorts([anIncident()]), ...change })).troubles).toEqual(troubles);
  });

  it('is told without the last refresh where that cannot be read', async () => {
    const ports = backgroundPorts([anIncident()]);
    ports.history.broken = true;
    const state = await datasetState(ports);
    expect(state).toMatchObject({ incidents: 1 });
    expect([state.lastRefresh, ports.reports]).toEqual([undefined, ['The last refresh could not be read:']]);
  });

  it('rejects where the dataset cannot be read', async () =>
    expect(datasetState({ ...backgroundPorts(), dataset: inMemoryDataset([], { broken: true }) })).rejects.toThrow());
});
