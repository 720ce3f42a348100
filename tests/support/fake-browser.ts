/**
 * A browser for unit tests, as far as the background uses one. It outlives the worker: storage, alarms, tabs and permissions
 * stay when `stopWorker` has dropped every listener. What the real browsers do where the documentation is silent was seen
 * in Chromium 156 and Firefox ESR 153, and is written where it is done.
 */

const ORIGIN = 'chrome-extension://misemori';
const EVERY_SITE = ['http://*/*', 'https://*/*'];

/** The extension's address in the fake browser, without a slash at its end. */
export const OWN_ORIGIN = ORIGIN;

/** One of the browser's events. */
class FakeEvent<Args extends readonly unknown[], Result = void> {
  readonly listeners = new Set<(...args: Args) => Result>();
  readonly addListener = (listener: (...args: Args) => Result) => void this.listeners.add(listener);
  readonly removeListener = (listener: (...args: Args) => Result) => void this.listeners.delete(listener);
  fire(...args: Args): Result[] {
    return [...this.listeners].map((listener) => listener(...args));
  }
}

/** An area of `storage`. */
class FakeArea {
  readonly held = new Map<string, unknown>();
  readonly onChanged = new FakeEvent<[object]>();
  /** How often something was read. */
  reads = 0;
  /** What the next writes fail with; undefined lets them through. */
  full: Error | undefined;

  readonly get = async (keys: string | readonly string[] | null): Promise<Record<string, unknown>> => {
    this.reads += 1;
    const wanted = keys === null ? [...this.held.keys()] : typeof keys === 'string' ? [keys] : keys;
    return structuredClone(Object.fromEntries(wanted.flatMap((key) => (this.held.has(key) ? [[key, this.held.get(key)]] : []))));
  };
  readonly set = async (values: Record<string, unknown>): Promise<void> => {
    if (this.full) throw this.full;
    for (const [key, value] of Object.entries(structuredClone(values))) this.held.set(key, value);
    this.onChanged.fire(values);
  };
  readonly remove = async (keys: string | readonly string[]): Promise<void> => {
    for (const key of typeof keys === 'string' ? [keys] : keys) this.held.delete(key);
    this.onChanged.fire({});
  };
  readonly clear = async (): Promise<void> => this.held.clear();
}

/** A tab and the page in it. */
export interface FakeTab {
  readonly id: number;
  url: string;
  readonly incognito: boolean;
  /** Of the page; another one after each load. */
  documentId: string;
  /** What the toolbar shows for it; empty is nothing. */
  badge: string;
  /** What the icon says there; undefined where it says what it says everywhere. */
  title: string | undefined;
  /** The files that were run in the page. */
  ran: string[];
  /** What the worker told the page's scripts. */
  told: unknown[];
  /** A dialog of the page (`alert`) holds it: what is run there waits. */
  blocked: boolean;
}

/** Who sends a message, as the browser says. */
export interface FakeSender {
  id?: string;
  url?: string;
  frameId?: number;
  documentId?: string;
  documentLifecycle?: string;
  tab?: { id?: number; url?: string; incognito: boolean };
}

type Respond = (reply: unknown) => void;
type Changed = { origins?: string[] };

export class FakeBrowser {
  readonly tabs = new Map<number, FakeTab>();
  readonly alarms = new Map<string, { name: string; scheduledTime: number }>();
  readonly local = new FakeArea();
  readonly session = new FakeArea();
  readonly allowed = new Set(EVERY_SITE);
  /** What the icon says where no tab says otherwise. */
  title = 'Misemori';
  language = 'en';
  network = { onLine: true, saveData: false };

  readonly events = {
    installed: new FakeEvent<[{ reason: string }]>(),
    startup: new FakeEvent<[]>(),
    message: new FakeEvent<[unknown, FakeSender, Respond], boolean | undefined>(),
    alarm: new FakeEvent<[{ name: string; scheduledTime: number }]>(),
    added: new FakeEvent<[Changed]>(),
    removed: new FakeEvent<[Changed]>(),
    filter: this.local.onChanged,
  };

  #lastTab = 0;
  #lastDocument = 0;

  /** Whether the icon is on the toolbar. */
  pinned = true;

  /** What the extension finds as `chrome`. */
  readonly api = {
    runtime: {
      id: 'misemori',
      getURL: (path: string) => ORIGIN + path,
      getManifest: () => ({ version: '1.0.0' }),
      getPlatformInfo: async () => ({ os: 'linux' }),
      onInstalled: this.events.installed,
      onStartup: this.events.startup,
      onMessage: this.events.message,
    },
    storage: { local: this.local, session: this.session },
    alarms: {
      onAlarm: this.events.alarm,
      // One alarm a name: another takes its place.
      create: async (name: string, { when }: { when: number }) => void this.alarms.set(name, { name, scheduledTime: when }),
      get: async (name: string) => this.alarms.get(name),
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((one) => this.allowed.has(one)),
      onAdded: this.events.added,
      onRemoved: this.events.removed,
    },
    i18n: { getUILanguage: () => this.language },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
        this.#tab(tabId).badge = text;
      },
      setBadgeBackgroundColor: async ({ tabId }: { tabId: number }) => void this.#tab(tabId),
      setBadgeTextColor: async ({ tabId }: { tabId: number }) => void this.#tab(tabId),
      getUserSettings: async () => ({ isOnToolbar: this.pinned }),
      getBadgeText: async ({ tabId }: { tabId: number }) => this.#tab(tabId).badge,
      getTitle: async ({ tabId }: { tabId?: number }) => (tabId === undefined ? undefined : this.tabs.get(tabId)?.title) ?? this.title,
      setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => {
        if (tabId === undefined) this.title = title;
        else this.#tab(tabId).title = title;
      },
    },
    tabs: {
      create: async ({ url }: { url: string }) => this.openTab(url),
      get: async (id: number) => this.#told(this.#tab(id)),
      query: async ({ url }: { url?: string[] }) =>
        [...this.tabs.values()].map((tab) => this.#told(tab)).filter((tab) => url === undefined || /^https?:/.test(tab.url ?? '')),
      sendMessage: async (id: number, message: unknown) => {
        const tab = this.tabs.get(id);
        if (!tab?.ran.includes('/notice.js')) throw new Error('Could not establish connection. Receiving end does not exist.');
        tab.told.push(message);
      },
    },
    scripting: {
      executeScript: async ({ target, files = [] }: { target: { tabId: number; documentIds?: string[] }; files?: string[] }) => {
        const tab = this.#tab(target.tabId);
        const [document] = target.documentIds ?? [];
        if (document !== undefined && document !== tab.documentId)
          throw new Error(`No document with id ${document} in tab with id ${tab.id}.`);
        if (tab.blocked) await new Promise(() => {});
        tab.ran.push(...files);
        return [{ frameId: 0, documentId: tab.documentId }];
      },
    },
  };

  openTab(url: string, { incognito = false } = {}): FakeTab {
    this.#lastTab += 1;
    const page = { badge: '', title: undefined, ran: [], told: [], blocked: false };
    const tab: FakeTab = { id: this.#lastTab, url, incognito, documentId: this.#nextDocument(), ...page };
    this.tabs.set(tab.id, tab);
    return tab;
  }

  closeTab({ id }: FakeTab): void {
    this.tabs.delete(id);
  }

  /** Loads another page in a tab, or the same one again. The browser clears the tab's badge and title by itself (seen in both). */
  load(tab: FakeTab, url = tab.url): FakeTab {
    return Object.assign(tab, { url, documentId: this.#nextDocument(), badge: '', title: undefined, ran: [], told: [] });
  }

  /** What the browser says of a page's own script. */
  pageSender({ id, url, incognito, documentId }: FakeTab): FakeSender {
    return { id: 'misemori', url, frameId: 0, documentId, tab: { id, url, incognito } };
  }

  /** What it says of one of the extension's own pages. */
  ownSender(): FakeSender {
    return { id: 'misemori', url: `${ORIGIN}/popup.html` };
  }

  /** Sends a message to the worker. Undefined where it answers so, and where it refuses to. */
  send(message: unknown, sender: FakeSender): Promise<unknown> {
    return new Promise((reply) => {
      const willReply = this.events.message.fire(message, sender, reply);
      if (!willReply.includes(true)) reply(undefined);
    });
  }

  /** In how many milliseconds an alarm rings; undefined where none is set. */
  dueIn(name = 'refresh'): number | undefined {
    const alarm = this.alarms.get(name);
    return alarm && alarm.scheduledTime - Date.now();
  }

  /** Rings an alarm, which is gone with that (seen in both). */
  ring(name = 'refresh'): void {
    const alarm = this.alarms.get(name) ?? { name, scheduledTime: Date.now() };
    this.alarms.delete(name);
    this.events.alarm.fire(alarm);
  }

  setAccess(change: 'given' | 'taken'): void {
    for (const one of EVERY_SITE) {
      if (change === 'given') this.allowed.add(one);
      else this.allowed.delete(one);
    }
    this.events[change === 'given' ? 'added' : 'removed'].fire({ origins: EVERY_SITE });
  }

  /** Stops the worker, as the browser does at any time: nothing hears an event until the next one starts. */
  stopWorker(): void {
    for (const event of Object.values(this.events)) event.listeners.clear();
  }

  /** Closes the browser: what it keeps until then is gone. Chromium clears the same when the extension is switched off. */
  endSession(): void {
    this.stopWorker();
    this.session.held.clear();
    for (const tab of this.tabs.values()) Object.assign(tab, { badge: '', title: undefined, ran: [] });
    this.title = 'Misemori';
  }

  #tab(id: number): FakeTab {
    const tab = this.tabs.get(id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
    return tab;
  }

  /** What the extension is told of a tab: its address only where it may enter it. */
  #told({ id, url, incognito }: FakeTab): { id: number; url?: string; incognito: boolean; discarded: boolean } {
    return { id, incognito, discarded: false, ...(this.allowed.size > 0 && { url }) };
  }

  #nextDocument(): string {
    this.#lastDocument += 1;
    return `document-${this.#lastDocument}`;
  }
}
