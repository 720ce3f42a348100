import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import type { Incident } from '../../core/incident/schema';
import type { Settings } from '../../core/preferences/settings';
import { openHistoryStore } from '../../platform/history-store';
import { preferenceStoreIn } from '../../platform/preferences-store';
import { DATABASE_READS } from '../support/budgets';
import { eventually } from '../support/eventually';
import { FakeBrowser, type FakeTab } from '../support/fake-browser';
import { incident } from '../support/feed-fixture';
import { newProfile, type Package, startWorker } from '../support/run-background';

const SHOP = 'https://shop-1.example/';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Announced by the shop, and about cards: an alert. */
const A = incident(1, { exposures: [{ who: 'card-payers', data: ['card-number'] }] });
/** At the same shop, told by the press, and about mail addresses: a caution. */
const B = { ...incident(1), id: 'shop-1-again-2026', announcedBy: 'press', disclosed: '2026-10-01' } as const satisfies Incident;

const holding = (...incidents: Incident[]): Package => ({ bundle: { incidents, sequence: 5, packs: 1 } });
const updatedTo = (...incidents: Incident[]): Package => ({ bundle: { incidents, sequence: 6, packs: 1 } });

let browser: FakeBrowser;
let reported: MockInstance<typeof console.error>;

beforeEach(() => {
  newProfile();
  browser = new FakeBrowser();
  reported = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  browser.stopWorker();
  vi.restoreAllMocks();
});

const visit = (tab: FakeTab) => browser.send({ ask: 'visit' }, browser.pageSender(tab));
const notice = async (tab: FakeTab) => (await browser.send({ ask: 'notice' }, browser.pageSender(tab))) as { text: string } | undefined;
const seen = (tab: FakeTab) => browser.send({ ask: 'seen' }, browser.pageSender(tab));
const dismiss = (tab: FakeTab) => browser.send({ ask: 'dismiss' }, browser.pageSender(tab));
const fromPopup = (message: object) => browser.send(message, browser.ownSender());
const notices = (tab: FakeTab) => tab.ran.filter((file) => file === '/notice.js').length;
const messages = () => reported.mock.calls.map(([first]: unknown[]) => String(first));

/** Waits until the worker has looked at the filter that it wrote itself: it reads nothing more then. */
async function filterLookedAt(): Promise<void> {
  for (let reads = -1; reads !== browser.local.reads; await new Promise((later) => setTimeout(later, 30))) reads = browser.local.reads;
}

/** Waits until the worker has a dataset. */
const ready = () => fromPopup({ ask: 'dataset' });
const preferences = () => preferenceStoreIn(openHistoryStore().database);
const choose = (settings: Partial<Settings>) => preferences().choose(settings);
const lastRefreshed = (attempted: string) => openHistoryStore().stampRefresh({ attempted, succeeded: attempted, failures: 0 });

/** A history that this version cannot open: a later one has left it behind, without our stores. */
async function breakHistory(): Promise<void> {
  (await openDB('misemori-memory', 99)).close();
}

/** Makes writes to a store fail, as a full disk does. Gives back what ends it. */
function fill(store: string): () => void {
  const put = IDBObjectStore.prototype.put;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === store) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  return () => spy.mockRestore();
}

describe('a worker that starts', () => {
  it('hears every event from its first tick on', async () => {
    await startWorker(browser, holding(A));
    for (const event of Object.values(browser.events)) expect(event.listeners.size).toBe(1);
  });

  it('sees to it that an alarm is set, whatever woke it', async () => {
    await startWorker(browser, holding(A));
    await eventually(() => expect(browser.dueIn()).toBeGreaterThan(4 * MINUTE));
    expect(browser.dueIn()).toBeLessThanOrEqual(HOUR);
  });

  it('leaves an alarm alone that is set already', async () => {
    browser.alarms.set('refresh', { name: 'refresh', scheduledTime: Date.now() + 9 * HOUR });
    await startWorker(browser, holding(A));
    await ready();
    await visit(browser.openTab(SHOP));
    expect(browser.dueIn()).toBeGreaterThan(8.9 * HOUR);
  });

  it('sets an alarm anew that was set under a wrong clock and would stand for ever', async () => {
    browser.alarms.set('refresh', { name: 'refresh', scheduledTime: Date.now() + 365 * 24 * HOUR });
    await startWorker(browser, holding(A));
    await eventually(() => expect(browser.dueIn()).toBeLessThanOrEqual(26 * HOUR));
  });

  it('plans its refresh without waiting for the open pages, of which one may be held by a dialog', async () => {
    browser.openTab('https://held.example/').blocked = true;
    await startWorker(browser, holding(A));
    browser.events.installed.fire({ reason: 'install' });
    await eventually(() => expect(browser.dueIn()).toBeDefined());
  });

  it('sets no alarm in a build without a feed', async () => {
    await startWorker(browser, { ...holding(A), hasFeed: false });
    await ready();
    await visit(browser.openTab(SHOP));
    expect(browser.dueIn()).toBeUndefined();
  });
});

describe('a visit', () => {
  it('marks the toolbar and shows the in-page badge once, where something is on record', async () => {
    await startWorker(browser, holding(A));
    const tab = browser.openTab(SHOP);
    await visit(tab);
    expect(tab.badge).toBe('!');
    expect(notices(tab)).toBe(1);
    expect((await notice(tab))?.text).toContain('announced');
    await seen(tab);
    await visit(browser.load(tab));
    expect([tab.badge, notices(tab)]).toEqual(['!', 0]);
    expect(messages()).toEqual([]);
  });

  it('leaves a page without a record bare', async () => {
    await startWorker(browser, holding(A));
    const tab = browser.openTab('https://plain.example/');
    await visit(tab);
    expect([tab.badge, notices(tab)]).toEqual(['', 0]);
  });

  it('is none while the page is only loaded ahead', async () => {
    await startWorker(browser, holding(A));
    const tab = browser.openTab(SHOP);
    await browser.send({ ask: 'visit' }, { ...browser.pageSender(tab), documentLifecycle: 'prerender' });
    expect([tab.badge, notices(tab)]).toEqual(['', 0]);
  });

  it('waits for the toolbar on no more than four reads of a database, and on nothing that is stored elsewhere', async () => {
    await startWorker(browser, holding(A));
    await ready();
    await filterLookedAt();
    const tab = browser.openTab(SHOP);
    const reads: string[] = [];
    const elsewhere = browser.local.reads + browser.session.reads;
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, stores, ...rest) {
      if (tab.badge === '') reads.push(String(stores));
      return transaction.call(this, stores, ...rest);
    });
    let rows = 0;
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (this.name === 'rows' && tab.badge === '') rows += 1;
      return get.call(this, key);
    });
    const before: number[] = [];
    vi.spyOn(browser.api.action, 'setBadgeText').mockImplementation(async ({ text }) => {
      before.push(browser.local.reads + browser.session.reads - elsewhere);
      tab.badge = text;
    });
    await visit(tab);
    expect(reads.toSorted()).toEqual(['answers', 'meta,rows', 'muted', 'settings']);
    expect(reads.length).toBeLessThanOrEqual(DATABASE_READS.transactions);
    expect(rows).toBeLessThanOrEqual(DATABASE_READS.rows);
    expect(before).toEqual([0]);
  });

  it('of a page that is gone before its badge comes is no error, and counts as not shown', async () => {
    await startWorker(browser, holding(A));
    await ready();
    const tab = browser.openTab(SHOP);
    const sender = browser.pageSender(tab);
    browser.load(tab);
    await browser.send({ ask: 'visit' }, sender);
    expect([notices(tab), messages()]).toEqual([0, []]);
    await visit(tab);
    expect(notices(tab)).toBe(1);
  });

  it('in a private window is told each time and kept never', async () => {
    await startWorker(browser, holding(A));
    await ready();
    const tab = browser.openTab(SHOP, { incognito: true });
    const kept = () => [...browser.session.held].filter(([key]) => key !== 'session');
    const before = kept();
    for (let times = 0; times < 2; times++) {
      await visit(browser.load(tab));
      expect(notices(tab)).toBe(1);
      expect((await notice(tab))?.text).toContain('announced');
    }
    await dismiss(tab);
    expect((await preferences().remembered()).incidents).toEqual([]);
    expect(kept()).toEqual(before);
  });
});

describe('the in-page badge speaks of what it was shown for', () => {
  it('speaks of a second incident, and not of the first, which was dismissed', async () => {
    await startWorker(browser, holding(A));
    const tab = browser.openTab(SHOP);
    await visit(tab);
    const first = await notice(tab);
    await dismiss(tab);
    await startWorker(browser, updatedTo(A, B));
    await ready();
    await visit(browser.load(tab));
    expect(notices(tab)).toBe(1);
    const second = await notice(tab);
    expect(second?.text).toBeDefined();
    expect(second?.text).not.toBe(first?.text);
  });

  it('and not of the first either where that was seen in this session and never dismissed', async () => {
    await startWorker(browser, holding(A));
    const tab = browser.openTab(SHOP);
    await visit(tab);
    const first = await notice(tab);
    await seen(tab);
    await startWorker(browser, updatedTo(A, B));
    await ready();
    await visit(browser.load(tab));
    expect(notices(tab)).toBe(1);
    expect((await notice(tab))?.text).not.toBe(first?.text);
  });

  it('says the same when it is asked again, after the worker was stopped and in a page that was visited again', async () => {
    await startWorker(browser, holding(A, B));
    const tab = browser.openTab(SHOP);
    await visit(tab);
    const first = await notice(tab);
    await startWorker(browser, holding(A, B));
    await visit(tab);
    expect(await notice(tab)).toEqual(first);
  });

  it('says nothing where the page moved on to a place that it was not shown for', async () => {
    const rule = { kind: 'path', host: 'mall.example', path: '/tea', role: 'breached', evidence: 'notice', checked: '2026-09-01' } as const;
    const tea = { ...A, shops: [{ ...A.shops[0]!, sites: [rule] }] };
    await startWorker(browser, holding(tea));
    const tab = browser.openTab('https://mall.example/tea');
    await visit(tab);
    expect(await notice(tab)).toBeDefined();
    tab.url = 'https://mall.example/coffee';
    expect(await notice(tab)).toBeUndefined();
  });

  it('says nothing to a page for which it was not shown, whatever the page asks', async () => {
    await startWorker(browser, holding(A));
    const tab = browser.openTab(SHOP);
    await visit(tab);
    await seen(tab);
    const other = browser.openTab(SHOP);
    await visit(other);
    await seen(other);
    expect(await notice(other)).toBeUndefined();
  });

  it('keeps quiet for good once it was dismissed, also on a site that is no shop', async () => {
    await choose({ everySite: true });
    await startWorker(browser, holding({ ...A, notAShop: true }));
    const tab = browser.openTab(SHOP);
    await visit(tab);
    expect(notices(tab)).toBe(1);
    await dismiss(tab);
    expect((await preferences().remembered()).incidents).toMatchObject([['shop-1-2026', { dismissedRevision: 1 }]]);
    browser.endSession();
    await startWorker(browser, holding({ ...A, notAShop: true }));
    await visit(browser.load(tab));
    expect([tab.badge, notices(tab)]).toEqual(['!', 0]);
  });
});

describe('where what was remembered cannot be read', () => {
  beforeEach(breakHistory);

  it('the toolbar is marked and the in-page badge shown all the same, by what holds for who chose nothing', async () => {
    await startWorker(browser, holding(A));
    const tab = browser.openTab(SHOP);
    await visit(tab);
    expect([tab.badge, notices(tab)]).toEqual(['!', 1]);
    expect((await notice(tab))?.text).toContain('announced');
  });

  it('the in-page badge is shown once at a shop until the browser is closed, though nobody knows whether it was dismissed', async () => {
    await startWorker(browser, holding(A));
    const tab = browser.openTab(SHOP);
    await visit(tab);
    await dismiss(tab);
    await startWorker(browser, holding(A));
    await visit(browser.load(tab));
    expect([tab.badge, notices(tab)]).toEqual(['!', 0]);
    const other = browser.openTab(SHOP);
    await visit(other);
    expect([other.badge, notices(other)]).toEqual(['!', 0]);
  });

  it('the icon says what it says', async () => {
    browser.allowed.clear();
    await startWorker(browser, holding(A));
    await eventually(() => expect(browser.title).not.toBe('Misemori'));
  });

  it('the popup is told the verdict and the state of the dataset', async () => {
    await startWorker(browser, holding(A));
    expect(await fromPopup({ ask: 'verdict', url: SHOP, remember: true })).toMatchObject({ kind: 'recorded', level: 'alert' });
    expect(await fromPopup({ ask: 'dataset' })).toMatchObject({ incidents: 1, hasFeed: true });
  });

  it('no daily refresh is made, since the reader may have switched it off; the next one is planned', async () => {
    await startWorker(browser, { ...holding(A), feed: { incidents: [A, B], sequence: 7, packs: 1 } });
    await ready();
    browser.ring();
    await eventually(() => expect(browser.dueIn()).toBeGreaterThan(21 * HOUR));
    expect(await ready()).toMatchObject({ incidents: 1 });
  });

  it('a refresh by hand brings what is new and says so', async () => {
    await startWorker(browser, { ...holding(A), feed: { incidents: [A, B], sequence: 7, packs: 1 } });
    expect(await fromPopup({ ask: 'refresh' })).toMatchObject({ kind: 'updated', changes: { added: 1 } });
  });
});

describe('where what was shown cannot be written', () => {
  it('the in-page badge keeps quiet for the rest of the session', async () => {
    await startWorker(browser, holding(A));
    await ready();
    fill('incidents');
    const tab = browser.openTab(SHOP);
    await visit(tab);
    expect(notices(tab)).toBe(1);
    expect(await notice(tab)).toBeDefined();
    await seen(tab);
    await visit(browser.load(tab));
    expect(notices(tab)).toBe(0);
  });

  it('the popup tells the verdict, though it cannot note that it did', async () => {
    await startWorker(browser, holding(A));
    await ready();
    fill('seen');
    expect(await fromPopup({ ask: 'verdict', url: SHOP, remember: true })).toMatchObject({ kind: 'recorded' });
  });
});

describe('the refresh that nobody asked for', () => {
  const LONG_AGO = '2026-11-19T00:00:00.000Z';
  const withFeed = { ...holding(A), feed: { incidents: [A, B], sequence: 7, packs: 1 } };

  it('rings once a day', async () => {
    const { requests } = await startWorker(browser, withFeed);
    await ready();
    browser.ring();
    await eventually(() => expect(requests).toContainEqual(expect.stringMatching(/manifest\.json$/)));
    await eventually(() => expect(browser.dueIn()).toBeGreaterThan(21 * HOUR));
    expect(await ready()).toMatchObject({ incidents: 2, lastRefresh: { failures: 0 } });
  });

  it.each([
    ['the reader has switched it off', () => choose({ autoRefresh: false }), 21.9],
    ['the reader saves data', async () => Object.assign(browser.network, { saveData: true }), 21.9],
    ['the device is offline', async () => Object.assign(browser.network, { onLine: false }), 0.4],
  ])('is not asked for each minute where %s and the last one was long ago', async (_, set, hours) => {
    await lastRefreshed(LONG_AGO);
    await set();
    const { requests } = await startWorker(browser, withFeed);
    await ready();
    browser.alarms.clear();
    browser.ring();
    await eventually(() => expect(browser.dueIn()).toBeGreaterThan(hours * HOUR));
    expect(browser.dueIn()).toBeLessThanOrEqual(26 * HOUR);
    expect(requests).toEqual([]);
  });

  it('has a successor though its end could not be noted, and brings what is new all the same', async () => {
    await startWorker(browser, withFeed);
    await ready();
    fill('refreshes');
    browser.ring();
    await eventually(async () => expect(await ready()).toMatchObject({ incidents: 2 }));
    await eventually(() => expect(browser.dueIn()).toBeGreaterThan(21 * HOUR));
  });

  it('has a successor though the worker dies in the middle of it, and not at once', async () => {
    await startWorker(browser, withFeed);
    await ready();
    const answered = globalThis.fetch;
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: string) => {
      if (!url.startsWith('https://feed.example/')) return answered(url);
      asked.push(url);
      return new Promise(() => {});
    });
    browser.ring();
    await eventually(() => expect(asked).toHaveLength(1));
    browser.stopWorker();
    expect(browser.dueIn()).toBeGreaterThan(20 * MINUTE);
    expect(browser.dueIn()).toBeLessThan(26 * HOUR);
  });

  it('that woke the worker is not planned again in a minute by what every start looks at', async () => {
    await startWorker(browser, withFeed);
    await ready();
    await lastRefreshed(LONG_AGO);
    browser.alarms.clear();
    await startWorker(browser, withFeed);
    browser.ring();
    await eventually(() => expect(browser.dueIn()).toBeGreaterThan(21 * HOUR));
  });
});

describe('a refresh by hand', () => {
  it('says how it ended though the next one cannot be planned', async () => {
    await startWorker(browser, { ...holding(A), feed: { incidents: [A, B], sequence: 7, packs: 1 } });
    await ready();
    vi.spyOn(browser.api.alarms, 'create').mockRejectedValue(new Error('no alarms'));
    expect(await fromPopup({ ask: 'refresh' })).toMatchObject({ kind: 'updated' });
  });

  it('that withdraws a record takes the mark off the pages that are open', async () => {
    const ended = { state: 'withdrawn', stateSince: { date: '2026-11-21', reason: { ja: '誤りです。', en: 'It was wrong.' } } } as const;
    await startWorker(browser, { ...holding(A), feed: { incidents: [{ ...A, revision: 2, ...ended }], sequence: 7, packs: 1 } });
    const tab = browser.openTab(SHOP);
    await visit(tab);
    expect(tab.badge).toBe('!');
    expect(await fromPopup({ ask: 'refresh' })).toMatchObject({ kind: 'updated' });
    await eventually(() => expect(tab.badge).toBe(''));
    await eventually(() => expect(tab.told).toEqual([{ tell: 'look-again' }]));
    expect(await notice(tab)).toBeUndefined();
  });
});

describe('the site filter', () => {
  it('that could not be written is written with the next question, while the worker stays awake', async () => {
    browser.local.full = new Error('QuotaExceededError');
    await startWorker(browser, holding(A));
    await visit(browser.openTab(SHOP));
    expect(browser.local.held.has('generation')).toBe(false);
    browser.local.full = undefined;
    await visit(browser.openTab(SHOP));
    await eventually(() => expect(browser.local.held.has('generation')).toBe(true));
  });

  it('that could not be written after a refresh, too', async () => {
    await startWorker(browser, { ...holding(A), feed: { incidents: [A, B], sequence: 7, packs: 1 } });
    await ready();
    const before = browser.local.held.get('generation');
    browser.local.full = new Error('QuotaExceededError');
    await fromPopup({ ask: 'refresh' });
    browser.local.full = undefined;
    await visit(browser.openTab(SHOP));
    await eventually(() => expect(browser.local.held.get('generation')).toMatch(/^7-/));
    expect(before).toMatch(/^5-/);
  });
});

describe('a change of what the shopper wants to hear', () => {
  it.each([
    ['choosing to hear nothing', () => choose({ notice: 'off' })],
    [
      'muting the shop elsewhere, as an import does',
      () => preferences().mute({ kind: 'site', host: 'shop-1.example', name: { ja: 'あ', en: 'A' }, since: '2026-11-22' }),
    ],
  ])('reaches every page that is open: %s', async (_, change) => {
    await startWorker(browser, holding(A));
    const tabs = [browser.openTab(SHOP), browser.openTab(`${SHOP}cart`)];
    for (const tab of tabs) await visit(tab);
    expect(tabs.map(({ badge }) => badge)).toEqual(['!', '!']);
    await change();
    await fromPopup({ ask: 'settings-changed' });
    await eventually(() => expect(tabs.map(({ badge }) => badge)).toEqual(['', '']));
    await eventually(() => expect(tabs[0]?.told).toEqual([{ tell: 'look-again' }]));
    expect(await notice(tabs[0]!)).toBeUndefined();
  });

  it('brings the mark back, too', async () => {
    await choose({ notice: 'off' });
    await startWorker(browser, holding(A));
    const tab = browser.openTab(SHOP);
    await visit(tab);
    expect(tab.badge).toBe('');
    await choose({ notice: 'badge' });
    await fromPopup({ ask: 'settings-changed' });
    await eventually(() => expect(tab.badge).toBe('!'));
  });

  it('muting a shop from the popup silences its other pages, and unmuting brings their marks back', async () => {
    await startWorker(browser, holding(A));
    const [here, there] = [browser.openTab(SHOP), browser.openTab(`${SHOP}cart`)];
    await visit(there);
    await visit(here);
    await fromPopup({ ask: 'mute', url: here.url, tabId: here.id });
    await eventually(() => expect([here.badge, there.badge]).toEqual(['', '']));
    await eventually(() => expect(there.told).toEqual([{ tell: 'look-again' }]));
    await fromPopup({ ask: 'unmute', place: '*.shop-1.example', url: here.url, tabId: here.id });
    await eventually(() => expect([here.badge, there.badge]).toEqual(['!', '!']));
  });

  it('is seen in the tab at hand before the answer comes, also where the browser lets us see no other', async () => {
    await startWorker(browser, holding(A));
    const tab = browser.openTab(SHOP);
    await visit(tab);
    vi.spyOn(browser.api.tabs, 'query').mockResolvedValue([]);
    await fromPopup({ ask: 'mute', url: tab.url, tabId: tab.id });
    expect(tab.badge).toBe('');
  });

  it('notes the day on which a shop was muted as the reader has it', async () => {
    vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-540);
    await startWorker(browser, { ...holding(A), now: '2026-11-22T23:45:00Z' });
    const tab = browser.openTab(SHOP);
    await fromPopup({ ask: 'mute', url: tab.url, tabId: tab.id });
    expect(await preferences().muted()).toMatchObject([{ host: 'shop-1.example', since: '2026-11-23' }]);
  });
});

describe('the first-run page', () => {
  const opened = () => [...browser.tabs.values()].filter(({ url }) => url.endsWith('/welcome.html')).length;

  it('is opened by an installation, and by nothing else that the browser calls so', async () => {
    await startWorker(browser, holding(A));
    for (const reason of ['update', 'browser_update', 'chrome_update', 'shared_module_update']) browser.events.installed.fire({ reason });
    await ready();
    expect(opened()).toBe(0);
    browser.events.installed.fire({ reason: 'install' });
    await eventually(() => expect(opened()).toBe(1));
  });

  it('is not needed to read the badge, which says where the icon is while that is hidden', async () => {
    browser.pinned = false;
    await startWorker(browser, holding(A));
    const tab = browser.openTab(SHOP);
    await visit(tab);
    expect((await notice(tab))?.text).toContain('puzzle piece');
  });
});

describe('pages that were open before', () => {
  it('are visited when the extension is installed', async () => {
    const tab = browser.openTab(SHOP);
    await startWorker(browser, holding(A));
    browser.events.installed.fire({ reason: 'install' });
    await eventually(() => expect(tab.ran).toEqual(['/visit.js']));
  });

  it('are visited after the extension was switched off and on, of which Chromium tells nothing; once, however often the worker starts', async () => {
    const tab = browser.openTab(SHOP);
    await startWorker(browser, holding(A));
    await eventually(() => expect(tab.ran).toEqual(['/visit.js']));
    await startWorker(browser, holding(A));
    await visit(browser.openTab('https://plain.example/'));
    expect(tab.ran).toEqual(['/visit.js']);
    browser.endSession();
    await startWorker(browser, holding(A));
    await eventually(() => expect(tab.ran).toEqual(['/visit.js']));
  });

  it('are left to their own scripts where the browser itself has just started', async () => {
    const tab = browser.openTab(SHOP);
    await startWorker(browser, holding(A));
    browser.events.startup.fire();
    await ready();
    await visit(browser.openTab('https://plain.example/'));
    expect(tab.ran).toEqual([]);
  });

  it('are visited when access to them is given', async () => {
    browser.allowed.clear();
    const tab = browser.openTab(SHOP);
    await startWorker(browser, holding(A));
    await ready();
    browser.setAccess('given');
    await eventually(() => expect(tab.ran).toContain('/visit.js'));
    await eventually(() => expect(browser.title).toBe('Misemori'));
  });
});

describe('who may ask what', () => {
  it.each<[string, unknown]>([
    ['what only our own pages may', { ask: 'mute', url: SHOP, tabId: 1 }],
    ['more than the word', { ask: 'dismiss', id: 'shop-1-2026' }],
    ['something unknown', { ask: 'everything' }],
    ['a name of the language itself', { ask: 'constructor' }],
    ['nothing', {}],
    ['no object', 'visit'],
    ['null', null],
  ])('a page that asks %s is not answered', async (_, message) => {
    await startWorker(browser, holding(A));
    await ready();
    const tab = browser.openTab(SHOP);
    expect(await browser.send(message, browser.pageSender(tab))).toBeUndefined();
    expect((await preferences().remembered()).incidents).toEqual([]);
    expect(await preferences().muted()).toEqual([]);
  });

  it.each<[string, object]>([
    ['a frame', { frameId: 1 }],
    ['another extension', { id: 'other' }],
    ['nobody known', { tab: undefined }],
  ])('%s is not answered', async (_, change) => {
    await startWorker(browser, holding(A));
    const tab = browser.openTab(SHOP);
    await browser.send({ ask: 'visit' }, { ...browser.pageSender(tab), ...change });
    expect(tab.badge).toBe('');
  });

  it('a page of ours that asks wrongly is told nothing, and the console why', async () => {
    await startWorker(browser, holding(A));
    expect(await fromPopup({ ask: 'mute', url: 1 })).toBeUndefined();
    expect(messages()).toHaveLength(1);
  });
});
