import { beforeEach, describe, expect, it } from 'vitest';
import type { RefreshOutcome } from '../../../core/dataset/refresh-outcome';
import type { LastRefresh } from '../../../core/dataset/refresh-schedule';
import type { Fetched, SourcePort } from '../../../core/use-cases/ports';
import { refresher } from '../../../core/use-cases/refresh';
import { NOW_MS } from '../../support/an-incident';
import { backgroundPorts, type TestPorts } from '../../support/background-ports';
import { failingSource } from '../../support/in-memory-ports';

let ports: TestPorts;
let ended: RefreshOutcome[];
beforeEach(() => {
  ports = backgroundPorts();
  ended = [];
});

function open(feed: SourcePort = failingSource('unreachable')) {
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
  const refreshes = refresher({ ...ports, feed, keys: [], stamps: noting, clock: ticking, ended: (one) => ended.push(one) });
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
    expect(ports.reports).toEqual(['A refresh could not be noted:', 'A refresh could not be noted:']);
  });

  it('is told to whoever has to know, once, however many asked', async () => {
    const { fromFeed } = open();
    await Promise.all([fromFeed(), fromFeed()]);
    expect(ended).toEqual([{ kind: 'failed', failure: 'unreachable' }]);
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
