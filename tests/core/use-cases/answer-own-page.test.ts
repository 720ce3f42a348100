import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ownPageHandlers } from '../../../core/use-cases/answer-own-page';
import { refreshPlanner } from '../../../core/use-cases/plan-refresh';
import { refresher } from '../../../core/use-cases/refresh';
import { anExposure, anIncident, aShop, incidentAt } from '../../support/an-incident';
import { backgroundPorts, type TestPorts } from '../../support/background-ports';
import { failingSource } from '../../support/in-memory-ports';

const HOME = 'https://nagi.example/';
const TAB = { id: 7, url: HOME };
const AT_SORA = anIncident({
  id: 'sora-2026',
  shops: [aShop('elsewhere')],
  suppliers: [{ id: 'sora', name: { ja: 'そら', en: 'Sora' }, service: 'warehouse', hosts: ['*.sora.example'] }],
});

let ports: TestPorts;
let calls: string[];
beforeEach(() => {
  ports = backgroundPorts([anIncident({ exposures: [anExposure({ data: ['card-number'] })] }), AT_SORA]);
  calls = [];
});

function handlers() {
  const refreshes = refresher({ ...ports, keys: [], ended: () => {} });
  return ownPageHandlers(ports, {
    planner: refreshPlanner(ports),
    refresher: refreshes,
    tellAccess: async () => void calls.push('title'),
    markOthers: () => void calls.push('others'),
    rebuild: async () => void calls.push('rebuild'),
    trouble: () => ({ packaged: false, rebuilt: false }),
  });
}

describe('the popup', () => {
  it('is told the verdict, and the device remembers that it was where it may', async () => {
    const { verdict } = handlers();
    expect(await verdict({ url: HOME }, undefined)).toMatchObject({ kind: 'recorded' });
    expect((await ports.seen.everSeen()).size).toBe(0);
    await verdict({ url: HOME, remember: true }, undefined);
    expect(await ports.seen.everSeen()).toEqual(new Map([['nagi-2026', 'active']]));
    expect(await verdict({}, undefined)).toEqual({ kind: 'not-a-site' });
  });

  it('is told the verdict though it cannot be remembered', async () => {
    ports.history.full = true;
    expect(await handlers().verdict({ url: HOME, remember: true }, undefined)).toMatchObject({ kind: 'recorded' });
  });

  it('looks up, is offered no more than eight names, and opens one', async () => {
    ports = backgroundPorts(Array.from({ length: 12 }, (_, n) => incidentAt(`nagi-${n}.example`)));
    const { suggest, open, ...all } = handlers();
    const offered = (await suggest({ text: 'nagi' }, undefined)).headings;
    expect(offered).toHaveLength(8);
    expect(await open(offered[0]!, undefined)).toMatchObject({ incident: { id: offered[0]?.id } });
    expect((await all['look-up']({ text: 'nagi' }, undefined)).headings).toHaveLength(12);
  });

  it('is told of nothing behind a page that is none of the web', async () => {
    const { serving } = handlers();
    expect(await serving({ url: 'https://plain.example/' }, undefined)).toEqual([]);
    expect(await serving({ url: 'about:blank' }, undefined)).toEqual([]);
  });

  it('is told of suppliers from which a page on the web loads', async () => {
    const { embedded } = handlers();
    const hosts = ['cdn.sora.example'];
    expect(await embedded({ url: 'https://plain.example/', hosts }, undefined)).toMatchObject([{ incident: { id: 'sora-2026' } }]);
    expect(await embedded({ url: 'about:blank', hosts }, undefined)).toEqual([]);
  });

  it('reads the news, no more than five of a kind, and what was withdrawn', async () => {
    ports = backgroundPorts(Array.from({ length: 7 }, (_, n) => incidentAt(`nagi-${n}.example`)));
    const { news, withdrawals } = handlers();
    expect((await news({}, undefined)).disclosed).toHaveLength(5);
    expect(await withdrawals({ remember: true }, undefined)).toEqual([]);
  });

  it('is told the state of the dataset', async () =>
    expect(await handlers().dataset({}, undefined)).toMatchObject({ incidents: 2, hasFeed: true }));
});

describe('a refresh', () => {
  it('by hand is told, and its successor planned', async () => {
    expect(await handlers().refresh({}, undefined)).toEqual({ kind: 'failed', failure: 'unreachable' });
    expect(ports.alarm.sets).toHaveLength(1);
  });

  it('from a file takes the one that was handed over, and is nothing without one', async () => {
    expect(await handlers()['refresh-file']({}, undefined)).toBeUndefined();
    ports = { ...ports, handedFile: async () => failingSource('not-signed') };
    expect(await handlers()['refresh-file']({}, undefined)).toEqual({ kind: 'failed', failure: 'not-signed' });
    expect(ports.alarm.sets).toEqual([]);
  });

  it('shows its progress, and can be stopped', async () => {
    const { refresh, progress, cancel } = handlers();
    expect(await progress({}, undefined)).toBeUndefined();
    const running = refresh({}, undefined);
    expect(await progress({}, undefined)).toEqual({ done: 0, total: 0 });
    await cancel({}, undefined);
    await running;
  });
});

describe('what changes other pages', () => {
  it('rebuilding builds the dataset anew', async () => {
    expect(await handlers().rebuild({}, undefined)).toBe('done');
    expect(calls).toEqual(['rebuild', 'others']);
  });

  it('muting and unmuting mark the tab at hand first, and then the others', async () => {
    const { mute, unmute } = handlers();
    ports.toolbar.marks.set(7, '!');
    await mute({ url: HOME, tabId: 7 }, undefined);
    expect([ports.toolbar.marks.get(7), calls]).toEqual([undefined, ['others']]);
    await unmute({ place: '*.nagi.example', url: HOME, tabId: 7 }, undefined);
    expect([ports.toolbar.marks.get(7), calls]).toEqual(['!', ['others', 'others']]);
  });

  it('an answer is kept, marks the tab at hand and then the others, and can be forgotten', async () => {
    const { answer, forget, tick } = handlers();
    await answer({ id: 'nagi-2026', scope: 'nagi', question: 'q1', answer: 'no', tab: TAB }, undefined);
    expect(ports.toolbar.marks.get(7)).toBe('!');
    await tick({ id: 'nagi-2026', scope: 'nagi', step: 'card-reissue', done: true }, undefined);
    expect(await ports.answers.readAnswers(['nagi-2026'])).toEqual(
      new Map([['nagi-2026', { touch: { nagi: { q1: 'no' } }, done: ['card-reissue'] }]]),
    );
    await forget({ id: 'nagi-2026' }, undefined);
    expect((await ports.answers.readAnswers(['nagi-2026'])).size).toBe(0);
    expect(calls).toEqual(['others', 'others', 'others']);
  });

  it('what the reader is done with is a quiet ring at once, and loud again when they open it', async () => {
    const { tick, settle } = handlers();
    const about = { id: 'nagi-2026', scope: 'nagi', tab: TAB };
    await tick({ ...about, step: 'card-reissue', done: true, settled: 1 }, undefined);
    expect(ports.toolbar.marks.get(7)).toBe('○');
    await settle(about, undefined);
    expect(ports.toolbar.marks.get(7)).toBe('!');
    // An older revision than the record's is not what stands there now.
    await settle({ ...about, settled: 0 }, undefined);
    expect([ports.toolbar.marks.get(7), calls]).toEqual(['!', ['others', 'others', 'others']]);
  });

  it('an answer that could not be kept changes nothing, and is not told as kept', async () => {
    ports.history.full = true;
    const mark = vi.spyOn(ports.toolbar, 'mark');
    await expect(handlers().answer({ id: 'nagi-2026', scope: 'nagi', question: 'q1', tab: TAB }, undefined)).rejects.toThrow();
    expect([mark.mock.calls, calls]).toEqual([[], []]);
  });

  it('other settings title the icon anew and mark the pages', async () => {
    await handlers()['settings-changed']({}, undefined);
    expect(calls).toEqual(['title', 'others']);
  });
});
