import { beforeEach, describe, expect, it } from 'vitest';
import { background } from '../../../core/use-cases/background';
import { anIncident } from '../../support/an-incident';
import { askingPage, backgroundPorts, type TestPorts } from '../../support/background-ports';
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
    background(ports).started();
    await eventually(() => expect(ports.toolbar.resting).toHaveLength(1));
    await eventually(() => expect(ports.alarm.sets).toHaveLength(1));
    await eventually(() => expect(ports.openPages.visits).toBe(1));
  });

  it('answers pages and our own pages each what they may ask', async () => {
    const { asked } = background(ports);
    await asked({ ask: 'visit' }, page);
    expect(ports.toolbar.marks.get(7)).toBe('▲');
    expect(asked({ ask: 'dataset' }, page)).toBeUndefined();
    expect(await asked({ ask: 'dataset' }, ourselves)).toMatchObject({ incidents: 1 });
  });

  it('rejects nowhere: what goes wrong is reported, and then there is no answer', async () => {
    const { asked } = background(ports);
    ports.history.full = true;
    expect(await asked({ ask: 'dismiss' }, page)).toBeUndefined();
    expect(await asked({ ask: 'visit' }, ourselves)).toBeUndefined();
    expect(ports.reports.filter((what) => what === 'A question could not be answered:')).toHaveLength(2);
  });

  it('titles the icon anew when access changes, and visits the open pages where it was given', async () => {
    const { hostAccessChanged } = background(ports);
    hostAccessChanged('taken');
    await eventually(() => expect(ports.toolbar.resting).toHaveLength(1));
    expect(ports.openPages.visits).toBe(0);
    hostAccessChanged('given');
    await eventually(() => expect(ports.openPages.visits).toBe(1));
  });

  it('leaves the open pages to themselves where the browser has just started', async () => {
    const { started, browserStarted } = background(ports);
    started();
    browserStarted();
    await eventually(async () => expect(await ports.session.openPagesSeen()).toBe(true));
    expect(ports.openPages.visits).toBe(0);
  });

  it('looks at every bucket of the site filter once somebody wrote there, and each day', async () => {
    const { filterChanged, alarmRang } = background(ports);
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
    background({ ...ports, feed }).alarmRang();
    await eventually(() => expect(ports.reports).toContain('The daily refresh failed:'));
    expect(ports.alarm.sets).toHaveLength(2);
  });
});
