import { describe, expect, it } from 'vitest';
import type { LastRefresh } from '../../../core/dataset/refresh-schedule';
import type { PageAddress } from '../../../core/matching/page-address';
import { dismissNotice } from '../../../core/use-cases/dismiss-notice';
import { lookUp, openIncident } from '../../../core/use-cases/look-up';
import type { HistoryPort, SourcePort } from '../../../core/use-cases/ports';
import { refresher } from '../../../core/use-cases/refresh';
import { noticeFor, noticeShown } from '../../../core/use-cases/show-notice';
import { verdictAt } from '../../../core/use-cases/verdict-at';
import { tellIncident } from '../../../core/wording/tell-incident';
import { tellVerdict } from '../../../core/wording/tell-verdict';
import { en } from '../../../locales/en';
import { bytesPort } from '../../../platform/bytes';
import { anExposure, anIncident, aShop, hostRule, NOW_MS, siteRule } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';
import { failingSource, inMemoryDataset, inMemoryFilter, inMemoryHistory, inMemoryStaging } from '../../support/in-memory-ports';

const HOME = { host: 'nagi.example', path: '/' };
const ELSEWHERE = { host: 'other.example', path: '/' };
const nagi = anIncident({ revision: 3 });
const closed = anIncident({
  id: 'tsuki-2020',
  disclosed: '2020-01-01',
  shops: [aShop('tsuki', [siteRule('tsuki.example')], { status: 'closed' })],
});
const dataset = inMemoryDataset([nagi, closed, anIncident({ id: 'nowhere-2026', shops: [aShop('nowhere')] })]);

/** What the in-page badge would speak of at an address. */
const noticeAt = async (address: PageAddress, history: HistoryPort, session: string, from = dataset) =>
  noticeFor(await verdictAt(address, from, clockAt(NOW_MS)), history, session);

describe('judging an address', () => {
  it('is on record, without a record, or no site', async () => {
    expect(await verdictAt(HOME, dataset, clockAt(NOW_MS))).toMatchObject({
      kind: 'recorded',
      level: 'caution',
      incidents: [{ incident: { id: 'nagi-2026' } }],
    });
    expect(await verdictAt(ELSEWHERE, dataset, clockAt(NOW_MS))).toEqual({ kind: 'no-record', host: 'other.example' });
    expect(await verdictAt(undefined, dataset, clockAt(NOW_MS))).toEqual({ kind: 'not-a-site' });
  });

  it('is unavailable, never "no record", where there is no dataset or it cannot be read', async () => {
    expect(await verdictAt(HOME, inMemoryDataset(undefined), clockAt(NOW_MS))).toEqual({ kind: 'unavailable' });
    expect(await verdictAt(ELSEWHERE, inMemoryDataset([nagi], { broken: true }), clockAt(NOW_MS))).toEqual({ kind: 'unavailable' });
  });

  it("counts the dataset's age", async () => {
    const card = anIncident({ exposures: [anExposure({ data: ['card-number'] })] });
    const at = (published: string) => verdictAt(HOME, inMemoryDataset([card], { published }), clockAt(NOW_MS));
    expect(await at('2026-05-26T00:00:00Z')).toMatchObject({ level: 'alert' });
    expect(await at('2026-05-25T00:00:00Z')).toMatchObject({ level: 'caution', incidents: [{ cappedBy: ['dataset-old'] }] });
  });
});

describe('a visit', () => {
  it('wants the in-page badge where the policy says so, and writes nothing', async () => {
    const history = inMemoryHistory();
    expect(await noticeAt(HOME, history, 's1')).toMatchObject([{ incident: { id: 'nagi-2026' } }]);
    expect(await noticeAt({ host: 'tsuki.example', path: '/' }, history, 's1')).toEqual([]);
    expect(await noticeAt(ELSEWHERE, history, 's1')).toEqual([]);
    expect(history.writes).toBe(0);
  });

  it('speaks once a session, in three sessions at most', async () => {
    const history = inMemoryHistory();
    const spoke: boolean[] = [];
    for (const session of ['s1', 's1', 's2', 's3', 's3', 's4', 's5']) {
      const notice = await noticeAt(HOME, history, session);
      spoke.push(notice.length > 0);
      await noticeShown(notice, history, session);
    }
    expect(spoke).toEqual([true, false, true, true, false, false, false]);
  });

  it('does not ask its memory on a page without a record', async () => {
    const history = { ...inMemoryHistory(), read: () => Promise.reject(new Error('asked')) };
    expect(await noticeAt(ELSEWHERE, history, 's1')).toEqual([]);
  });
});

describe('acknowledging', () => {
  it("remembers the page's own incidents at their present revision, and no other", async () => {
    const history = inMemoryHistory();
    await dismissNotice(HOME, { dataset, history }, clockAt(NOW_MS));
    expect([...history.all]).toEqual([['nagi-2026', { dismissedRevision: 3 }]]);
    expect(await noticeAt(HOME, history, 's1')).toEqual([]);
  });

  it('speaks again with a newer revision', async () => {
    const history = inMemoryHistory();
    await dismissNotice(HOME, { dataset, history }, clockAt(NOW_MS));
    const worse = inMemoryDataset([{ ...nagi, revision: 4 }]);
    expect(await noticeAt(HOME, history, 's1', worse)).toHaveLength(1);
  });

  it('dismisses nothing that was not shown: records, pages without one, no page', async () => {
    const history = inMemoryHistory();
    for (const address of [{ host: 'tsuki.example', path: '/' }, ELSEWHERE, undefined])
      await dismissNotice(address, { dataset, history }, clockAt(NOW_MS));
    expect(history.all.size).toBe(0);
  });
});

describe('looking up', () => {
  it('finds by name what has no address', async () => {
    const found = await lookUp('Shop nowhere', undefined, dataset, clockAt(NOW_MS));
    expect(found).toMatchObject({ headings: [{ id: 'nowhere-2026' }] });
    expect(found.address).toBeUndefined();
  });

  it('tells an address once, as a verdict and not in the list as well', async () => {
    const found = await lookUp('nagi.example', HOME, dataset, clockAt(NOW_MS));
    expect(found).toMatchObject({ address: { kind: 'recorded' }, headings: [] });
  });

  it('says of an unknown address that there is no record', async () =>
    expect(await lookUp('other.example', ELSEWHERE, dataset, clockAt(NOW_MS))).toEqual({
      address: { kind: 'no-record', host: 'other.example' },
      headings: [],
    }));

  it('rejects where the database cannot be read, rather than find nothing', async () =>
    expect(lookUp('nagi', undefined, inMemoryDataset([nagi], { broken: true }), clockAt(NOW_MS))).rejects.toThrow());

  it('opens an incident without a rule, so that the address plays no part', async () => {
    const [heading] = (await lookUp('nagi', undefined, dataset, clockAt(NOW_MS))).headings;
    const opened = await openIncident(heading!, dataset, clockAt(NOW_MS));
    expect(opened).toMatchObject({ incident: { id: 'nagi-2026' }, shopKey: 'nagi', level: 'caution' });
    expect(opened?.rule).toBeUndefined();
  });

  it('opens nothing that is no longer there', async () => {
    expect(await openIncident({ id: 'gone-2020', key: 'nagi.example' }, dataset, clockAt(NOW_MS))).toBeUndefined();
    expect(await openIncident({ id: 'nagi-2026', key: 'nagi.example' }, inMemoryDataset(undefined), clockAt(NOW_MS))).toBeUndefined();
  });
});

describe('an active incident is never told as withdrawn', () => {
  const told = 'Withdrawn';
  const two = anIncident({
    id: 'two-2026',
    shops: [aShop('first', [hostRule('first.example')]), aShop('second', [hostRule('second.example')])],
    exposures: [anExposure({ shops: ['second'], data: ['card-number'] })],
  });

  it('when it is looked up by name and its first shop has no group of its own', async () => {
    const opened = await openIncident({ id: 'two-2026', key: 'first.example' }, inMemoryDataset([two]), clockAt(NOW_MS));
    expect(opened?.level).toBe('alert');
    expect(tellIncident(opened!, en).levelWord).not.toBe(told);
  });

  it('when the page is that of a shop whose customers are in no group', async () => {
    const verdict = tellVerdict(await verdictAt({ host: 'first.example', path: '/' }, inMemoryDataset([two]), clockAt(NOW_MS)), en);
    expect(verdict.incidents.map((one) => one.levelWord)).not.toContain(told);
  });
});

describe('refreshing', () => {
  function setUp(source: SourcePort) {
    const stamps: LastRefresh[] = [];
    const ports = { dataset: inMemoryDataset([nagi]), filter: inMemoryFilter(), bytes: bytesPort, staging: inMemoryStaging() };
    let clock = NOW_MS;
    const history = { lastRefresh: async () => ({}), stampRefresh: async (stamp: LastRefresh) => void stamps.push(stamp) };
    const { fromFeed: refresh } = refresher(source, [], ports, history, () => {
      clock += 1000;
      return clock;
    });
    return { refresh, stamps };
  }

  it('stamps an attempt, and no success, when it fails', async () => {
    const { refresh, stamps } = setUp(failingSource('unreachable'));
    expect(await refresh()).toEqual({ kind: 'failed', failure: 'unreachable' });
    expect(stamps).toEqual([{ attempted: '2026-11-22T09:00:01.000Z' }, { failure: 'unreachable', failures: 1 }]);
  });

  it('runs once at a time: whoever asks meanwhile gets the same outcome', async () => {
    let asked = 0;
    const source: SourcePort = {
      ...failingSource('not-found'),
      manifest: async () => {
        asked += 1;
        return { failure: 'not-found' };
      },
    };
    const { refresh, stamps } = setUp(source);
    const [a, b] = await Promise.all([refresh(), refresh()]);
    expect(a).toBe(b);
    expect([asked, stamps.length]).toEqual([1, 2]);
    await refresh();
    expect(asked).toBe(2);
  });

  it('can be tried again after it threw', async () => {
    let asked = 0;
    const source: SourcePort = {
      ...failingSource('no-feed'),
      manifest: async () => {
        asked += 1;
        if (asked === 1) throw new Error('surprise');
        return { failure: 'no-feed' };
      },
    };
    const { refresh } = setUp(source);
    await expect(refresh()).rejects.toThrow('surprise');
    expect(await refresh()).toEqual({ kind: 'failed', failure: 'no-feed' });
  });
});
