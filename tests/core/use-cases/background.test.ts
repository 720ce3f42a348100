import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backRoom } from '../../../core/use-cases/back-room';
import { background } from '../../../core/use-cases/background';
import type { VisitPorts } from '../../../core/use-cases/background-ports';
import { anIncident } from '../../support/an-incident';
import { askingPage, backgroundPorts, type TestPorts, wholeBackground } from '../../support/background-ports';
import { eventually } from '../../support/eventually';

// The whole of it, with the real stores behind it, is in tests/entrypoints/background.test.ts.

let ports: TestPorts;
beforeEach(() => {
  ports = backgroundPorts([anIncident()]);
});
const ourselves = { from: 'ourselves' } as const;
const page = { from: 'page', page: askingPage() } as const;

describe('the background', () => {
  it('titles the icon, sees to the alarm and visits the open pages whenever its worker starts', async () => {
    wholeBackground(ports).started();
    await eventually(() => expect(ports.toolbar.resting).toHaveLength(1));
    await eventually(() => expect(ports.alarm.sets).toHaveLength(1));
    await eventually(() => expect(ports.openPages.visits).toBe(1));
  });

  it('answers pages and our own pages each what they may ask', async () => {
    const { asked } = wholeBackground(ports);
    await asked({ ask: 'visit' }, page);
    expect(ports.toolbar.marks.get(7)).toBe('▲');
    expect(asked({ ask: 'dataset' }, page)).toBeUndefined();
    expect(await asked({ ask: 'dataset' }, ourselves)).toMatchObject({ incidents: 1 });
  });

  it('rejects nowhere: what goes wrong is reported, and then there is no answer', async () => {
    const { asked } = wholeBackground(ports);
    ports.history.full = true;
    expect(await asked({ ask: 'dismiss' }, page)).toBeUndefined();
    expect(await asked({ ask: 'visit' }, ourselves)).toBeUndefined();
    expect(ports.reports.filter((what) => what === 'A question could not be answered:')).toHaveLength(2);
  });

  it('titles the icon anew when access changes, and visits the open pages where it was given', async () => {
    const { hostAccessChanged } = wholeBackground(ports);
    hostAccessChanged('taken');
    await eventually(() => expect(ports.toolbar.resting).toHaveLength(1));
    expect(ports.openPages.visits).toBe(0);
    hostAccessChanged('given');
    await eventually(() => expect(ports.openPages.visits).toBe(1));
  });

  it('leaves the open pages to themselves where the browser has just started', async () => {
    const { started, browserStarted } = wholeBackground(ports);
    started();
    browserStarted();
    await eventually(async () => expect(await ports.session.openPagesSeen()).toBe(true));
    expect(ports.openPages.visits).toBe(0);
  });

  it('looks at every bucket of the site filter once somebody wrote there, and each day', async () => {
    const { filterChanged, alarmRang } = wholeBackground(ports);
    const { filter } = ports.install;
    filterChanged();
    await eventually(() => expect(filter.writes).toBe(1));
    for (const name of Object.keys(filter.buckets)) filter.buckets[name] = '';
    filterChanged();
    await eventually(() => expect(filter.writes).toBe(2));
    for (const name of Object.keys(filter.buckets)) filter.buckets[name] = '';
    alarmRang();
    await eventually(() => expect(filter.writes).toBe(3));
  });

  it('reports a refresh of its own that throws, and plans the next', async () => {
    const feed = { ...ports.feed, manifest: () => Promise.reject(new Error('surprise')) };
    wholeBackground({ ...ports, feed }).alarmRang();
    await eventually(() => expect(ports.reports).toContain('The daily refresh failed:'));
    expect(ports.alarm.sets).toHaveLength(2);
  });
});

describe('the back room', () => {
  /** A background with a sound dataset, and how often its back room was opened. */
  function open(change: Partial<VisitPorts> = {}) {
    const opened = { times: 0 };
    const given = { ...ports, filter: ports.install.filter, ...change };
    const worker = background(given, async () => {
      opened.times += 1;
      return backRoom(ports);
    });
    return { worker, opened };
  }
  beforeEach(async () => {
    ports.install.filter.held = (await ports.dataset.current())?.generation;
    ports.session.held.set('open pages seen', true);
    ports.alarm.sets.push(1000);
  });
  const settled = () => new Promise((done) => setTimeout(done, 20));

  it('stays closed while pages are visited and answered, and while the worker starts', async () => {
    const { worker, opened } = open();
    worker.started();
    await worker.asked({ ask: 'visit' }, page);
    expect(ports.toolbar.marks.get(7)).toBe('▲');
    expect(await worker.asked({ ask: 'notice' }, page)).toMatchObject({ locale: 'en-GB' });
    await worker.asked({ ask: 'seen' }, page);
    await worker.asked({ ask: 'dismiss' }, page);
    await settled();
    expect(opened.times).toBe(0);
  });

  it('is opened once, for whatever else there is', async () => {
    const { worker, opened } = open();
    expect(await worker.asked({ ask: 'dataset' }, ourselves)).toMatchObject({ incidents: 1 });
    worker.filterChanged();
    await worker.asked({ ask: 'visit' }, page);
    expect(opened.times).toBe(1);
  });

  it.each<[string, () => Partial<VisitPorts>]>([
    ['the site filter is not that of the dataset', () => ({ filter: { generation: async () => 'other' } })],
    ['the site filter cannot be read', () => ({ filter: { generation: () => Promise.reject(new Error('corrupt')) } })],
    ['the database cannot be read', () => ({ dataset: { ...ports.dataset, incidentsUnder: () => Promise.reject(new Error('gone')) } })],
    ['there is no dataset of this version', () => ({ dataset: { ...ports.dataset, incidentsUnder: async () => undefined } })],
  ])('is opened after a visit where %s, which is told all the same', async (_, change) => {
    const { worker, opened } = open(change());
    await worker.asked({ ask: 'visit' }, page);
    expect(opened.times).toBe(1);
    expect(ports.toolbar.marks.get(7)).toBe('▲');
  });

  it('answers at once from then on where the database had not answered in time', async () => {
    const never = vi.fn(() => new Promise<never>(() => {}));
    const { worker, opened } = open({ dataset: { ...ports.dataset, incidentsUnder: never }, timer: { after: async () => {} } });
    await worker.asked({ ask: 'visit' }, page);
    await worker.asked({ ask: 'notice' }, page);
    expect([never.mock.calls.length, opened.times]).toEqual([1, 1]);
  });

  it.each<[string, () => void]>([
    ['nobody has seen to the open pages', () => ports.session.held.clear()],
    ['no alarm is set', () => ports.alarm.sets.splice(0)],
  ])('is opened at a start where %s', async (_, change) => {
    change();
    const { worker, opened } = open();
    worker.started();
    await eventually(() => expect(opened.times).toBe(1));
  });

  it('that cannot be opened is reported, and tried again; a visit is answered without it', async () => {
    const fails = vi.fn(() => Promise.reject(new Error('no such script')));
    const worker = background({ ...ports, filter: ports.install.filter }, fails);
    expect(await worker.asked({ ask: 'dataset' }, ourselves)).toBeUndefined();
    worker.alarmRang();
    await settled();
    expect(fails).toHaveBeenCalledTimes(2);
    expect(ports.reports).toEqual(['A question could not be answered:', 'The back room could not be opened:']);
    expect(await worker.asked({ ask: 'visit' }, page)).toBe('done');
  });
});
