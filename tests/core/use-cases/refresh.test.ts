import { beforeEach, describe, expect, it } from 'vitest';
import type { RefreshOutcome } from '../../../core/dataset/refresh-outcome';
import type { LastRefresh } from '../../../core/dataset/refresh-schedule';
import type { Fetched, SourcePort } from '../../../core/use-cases/ports';
import { refresher } from '../../../core/use-cases/refresh';
import { NOW_MS } from '../../support/an-incident';
import { backgroundPorts, type TestPorts } from '../../support/background-ports';
import { feedOf, NEXT_KEY, OUR_KEY } from '../../support/feed-fixture';
import { failingSource, inMemorySource } from '../../support/in-memory-ports';

let ports: TestPorts;
let ended: RefreshOutcome[];
beforeEach(() => {
  ports = backgroundPorts();
  ended = [];
});

function open(feed: SourcePort = failingSource('unreachable'), keys: readonly string[] = []) {
  const stamps: LastRefresh[] = [];
  const { stampRefresh } = ports.stamps;
  let clock = NOW_MS;
  const noting = {
    ...ports.stamps,
    stampRefresh: (stamp: LastRefresh) => {
      stamps.push(stamp);
      return stampRefresh(stamp);
    },
  };
  const ticking = { now: () => (clock += 1000) };
  const refreshes = refresher({ ...ports, feed, keys, stamps: noting, clock: ticking, ended: (one) => ended.push(one) });
  return { ...refreshes, stamps };
}

/** A source whose manifest comes when the test says so. */
function heldSource() {
  const waiting: ((answer: Fetched) => void)[] = [];
  const source: SourcePort = { ...failingSource('not-found'), manifest: () => new Promise((come) => waiting.push(come)) };
  return { source, waiting };
}

describe('a refresh from the feed', () => {
  it('stamps an attempt, and no success, when it fails', async () => {
    const { fromFeed, stamps } = open();
    expect(await fromFeed()).toEqual({ kind: 'failed', failure: 'unreachable' });
    expect(stamps).toEqual([{ attempted: '2026-11-22T09:00:01.000Z' }, { failure: 'unreachable', failures: 1 }]);
  });

  it('counts failures in a row', async () => {
    const { fromFeed } = open();
    await fromFeed();
    await fromFeed();
    expect(await ports.stamps.lastRefresh()).toMatchObject({ failures: 2 });
  });

  it('is one at a time: whoever asks meanwhile gets the same outcome', async () => {
    const { source, waiting } = heldSource();
    const { fromFeed, stamps } = open(source);
    const both = [fromFeed(), fromFeed()];
    await new Promise((later) => setTimeout(later));
    expect(waiting).toHaveLength(1);
    waiting[0]?.({ failure: 'not-found' });
    const [a, b] = await Promise.all(both);
    expect(a).toBe(b);
    expect(stamps).toHaveLength(2);
  });

  it('can be tried again after it threw', async () => {
    let asked = 0;
    const manifest = async (): Promise<Fetched> => {
      asked += 1;
      if (asked === 1) throw new Error('surprise');
      return { failure: 'no-feed' };
    };
    const { fromFeed } = open({ ...failingSource('no-feed'), manifest });
    await expect(fromFeed()).rejects.toThrow('surprise');
    expect(await fromFeed()).toEqual({ kind: 'failed', failure: 'no-feed' });
  });

  it.each(['broken', 'full'] as const)('is made and told though it cannot be noted: %s', async (trouble) => {
    ports.history[trouble] = true;
    expect(await open().fromFeed()).toEqual({ kind: 'failed', failure: 'unreachable' });
    expect(ports.reports.filter((one) => one === 'A refresh could not be noted:')).toHaveLength(2);
  });

  it('is told to whoever has to know, once, however many asked', async () => {
    const { fromFeed } = open();
    await Promise.all([fromFeed(), fromFeed()]);
    expect(ended).toEqual([{ kind: 'failed', failure: 'unreachable' }]);
  });
});

describe('a refresh in a private window', () => {
  it('leaves no stamp', async () => {
    const { fromFeed, stamps } = open();
    expect(await fromFeed(false)).toEqual({ kind: 'failed', failure: 'unreachable' });
    expect(stamps).toEqual([]);
  });

  it('says so to whoever keeps the log', async () => {
    const runs: boolean[] = [];
    const manifest: SourcePort['manifest'] = async ({ leavesTrace }) => {
      runs.push(leavesTrace);
      return { failure: 'not-found' };
    };
    const { fromFeed } = open({ ...failingSource('not-found'), manifest });
    await fromFeed(false);
    await fromFeed();
    expect(runs).toEqual([false, true]);
  });
});

describe('where the feed would learn which installation asks', () => {
  it('it is not asked, and the reader is told why', async () => {
    ports.hasFeedAccess = async () => false;
    const { source, waiting } = heldSource();
    expect(await open(source).fromFeed()).toEqual({ kind: 'failed', failure: 'no-access' });
    expect(waiting).toEqual([]);
  });
});

describe('a dataset that had to be built anew', () => {
  const publication = (sequence: number) => inMemorySource(feedOf({ sequence, published: '2026-11-21T00:00:00Z' }));
  const keys = [OUR_KEY.publicHex];

  it('is not refreshed with anything older than what was taken before', async () => {
    expect(await open(publication(12), keys).fromFeed()).toMatchObject({ kind: 'updated' });
    expect(await ports.stamps.lastRefresh()).toMatchObject({ latest: { sequence: 12, signedBy: keys } });
    await ports.dataset.destroy();
    expect(await open(publication(11), keys).fromFeed()).toMatchObject({ failure: 'older', detail: 'older than what was taken before' });
    expect(await open().fromFile(publication(11))).toMatchObject({ failure: 'not-signed' });
    expect(await open(publication(12), keys).fromFeed()).toMatchObject({ kind: 'updated' });
  });

  it('takes any publication once the key of the latest was given up', async () => {
    await ports.stamps.stampRefresh({ latest: { sequence: 1_000_000, signedBy: [NEXT_KEY.publicHex] } });
    expect(await open(publication(11), keys).fromFeed()).toMatchObject({ kind: 'updated' });
  });

  it('takes any publication where nobody can say what was taken before', async () => {
    ports.history.broken = true;
    expect(await open(publication(11), keys).fromFeed()).toMatchObject({ kind: 'updated' });
  });
});

describe('a refresh from a file', () => {
  it('waits for one that is running, and has an outcome of its own', async () => {
    const { source, waiting } = heldSource();
    const { fromFeed, fromFile, progress } = open(source);
    const feed = fromFeed();
    const file = fromFile(failingSource('not-signed'));
    await new Promise((later) => setTimeout(later));
    expect(ended).toEqual([]);
    waiting[0]?.({ failure: 'not-found' });
    expect(await feed).toMatchObject({ failure: 'not-found' });
    expect(await file).toMatchObject({ failure: 'not-signed' });
    expect(progress()).toBeUndefined();
  });

  it('is made though the one before it threw, which is told to whoever asked for that one', async () => {
    const surprised = { ...failingSource('no-feed'), manifest: () => Promise.reject(new Error('surprise')) };
    const { fromFeed, fromFile } = open(surprised);
    const feed = fromFeed();
    const file = fromFile(failingSource('not-signed'));
    await expect(feed).rejects.toThrow('surprise');
    expect(await file).toMatchObject({ failure: 'not-signed' });
  });

  it('stamps nothing: the feed was not asked', async () => {
    const { fromFile, stamps } = open();
    await fromFile(failingSource('not-signed'));
    expect(stamps).toEqual([]);
  });
});

describe('while none is running', () => {
  it('there is no progress, and nothing to stop', () => {
    const { progress, cancel } = open();
    cancel();
    expect(progress()).toBeUndefined();
  });
});
