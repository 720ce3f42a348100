import type { Incident } from '../../core/incident/schema';
import type { NoticeSubject } from '../../core/preferences/notice-subject';
import { backRoom } from '../../core/use-cases/back-room';
import { type Background, background } from '../../core/use-cases/background';
import type { BackgroundPorts } from '../../core/use-cases/background-ports';
import type { InstallPorts } from '../../core/use-cases/install-dataset';
import type {
  AlarmPort,
  AskingPage,
  NoticePort,
  OpenPagesPort,
  PageDocument,
  SessionPort,
  TabPage,
  ToolbarPort,
} from '../../core/use-cases/ports';
import { LOCALES } from '../../locales';
import { localeFor } from '../../locales/locale-for';
import { bytesPort } from '../../platform/bytes';
import { parsePage } from '../../platform/parse-url';
import { NOW_MS } from './an-incident';
import { clockAt } from './clock-at';
import { type InMemoryHistory, inMemoryHistory } from './in-memory-history';
import { failingSource, inMemoryDataset, inMemoryFilter } from './in-memory-ports';

/** What the toolbar shows, by tab; a tab that was cleared shows nothing. */
export function fakeToolbar(): ToolbarPort & {
  marks: Map<number, string>;
  titles: Map<number, string>;
  resting: string[];
  pinned: boolean;
} {
  const marks = new Map<number, string>();
  const titles = new Map<number, string>();
  const resting: string[] = [];
  return {
    ...{ marks, titles, resting, pinned: true },
    async mark({ id }, { text, title }) {
      marks.set(id, text);
      titles.set(id, title);
    },
    async clear(id) {
      marks.delete(id);
      titles.delete(id);
    },
    isMarked: async (id) => marks.has(id),
    async isPinned() {
      return this.pinned;
    },
    setRestingTitle: async (title) => void resting.push(title),
  };
}

/** The in-page badges that were shown, and the tabs whose badges were told to look again. In `gone` are tabs whose page is gone. */
export function fakeNotices(): NoticePort & { injected: PageDocument[]; looked: number[]; gone: Set<number> } {
  const injected: PageDocument[] = [];
  const looked: number[] = [];
  const gone = new Set<number>();
  return {
    ...{ injected, looked, gone },
    async inject(document) {
      if (gone.has(document.tabId)) return false;
      injected.push(document);
      return true;
    },
    lookAgain: async (tabId) => void looked.push(tabId),
  };
}

export function fakeOpenPages(pages: TabPage[] = []): OpenPagesPort & { pages: TabPage[]; visits: number } {
  return {
    pages,
    visits: 0,
    async all() {
      return pages;
    },
    async visit() {
      this.visits += 1;
    },
  };
}

/** One run of the browser. `restart` begins the next. */
export function inMemorySession(): SessionPort & { held: Map<string, unknown>; restart(): void } {
  let run = 1;
  const held = new Map<string, unknown>();
  const notices = new Map<string, NoticeSubject[]>();
  const nameOf = ({ documentId, tabId }: PageDocument) => documentId ?? `tab ${tabId}`;
  const unwritten = ({ id, revision, shopKey }: NoticeSubject) => `unwritten ${id} ${revision} ${shopKey}`;
  return {
    held,
    restart() {
      run += 1;
      held.clear();
      notices.clear();
    },
    id: async () => `run ${run}`,
    noticeOf: async (document) => notices.get(nameOf(document)) ?? [],
    async setNoticeOf(document, subjects) {
      notices.set(nameOf(document), [...subjects]);
      held.set(`notice ${nameOf(document)}`, subjects);
    },
    unwritten: async (subjects) => subjects.filter((one) => held.has(unwritten(one))),
    async addUnwritten(subjects) {
      for (const one of subjects) held.set(unwritten(one), true);
    },
    openPagesSeen: async () => held.has('open pages seen'),
    setOpenPagesSeen: async () => void held.set('open pages seen', true),
  };
}

export function fakeAlarm(dueIn?: number): AlarmPort & { sets: number[] } {
  const sets: number[] = dueIn === undefined ? [] : [dueIn];
  return { sets, dueIn: async () => sets.at(-1), set: async (inMs) => void sets.push(inMs) };
}

/** Everything that the background is given, in memory, with what tests look at. */
export interface TestPorts extends BackgroundPorts {
  history: InMemoryHistory;
  install: InstallPorts & { filter: ReturnType<typeof inMemoryFilter> };
  session: ReturnType<typeof inMemorySession>;
  toolbar: ReturnType<typeof fakeToolbar>;
  notices: ReturnType<typeof fakeNotices>;
  openPages: ReturnType<typeof fakeOpenPages>;
  alarm: ReturnType<typeof fakeAlarm>;
  /** How often the first-run page was opened. */
  firstRuns: number;
  /** What was reported, without why. */
  reports: string[];
}

/** Stands at {@link NOW_MS} in UTC, with a feed that cannot be reached, and the dataset of these incidents; none where they are undefined. */
export function backgroundPorts(incidents: readonly Incident[] | undefined = []): TestPorts {
  const history = inMemoryHistory();
  const [dataset, filter] = [inMemoryDataset(incidents), inMemoryFilter()];
  const reports: string[] = [];
  return {
    build: { bundledSequence: 1, keys: [] },
    hasFeed: true,
    ...{ dataset, install: { dataset, filter, bytes: bytesPort } },
    ...{ bundle: failingSource('unreachable'), feed: failingSource('unreachable'), handedFile: async () => undefined },
    ...{ history, answers: history, seen: history, preferences: history, stamps: history, session: inMemorySession() },
    ...{ toolbar: fakeToolbar(), notices: fakeNotices(), openPages: fakeOpenPages(), alarm: fakeAlarm() },
    firstRuns: 0,
    async openFirstRun() {
      this.firstRuns += 1;
    },
    hasHostAccess: async () => true,
    hasFeedAccess: async () => true,
    connection: () => ({ online: true, saveData: false }),
    keepAlive: <T>(work: Promise<T>) => work,
    // What takes no time never takes too long; tests of slow databases have a timer of their own.
    timer: { after: () => new Promise(() => {}) },
    clock: clockAt(NOW_MS),
    random: () => 0.5,
    words: (choice) => LOCALES[localeFor(choice, 'en')],
    readAddress: parsePage,
    reports,
    report: (what) => void reports.push(what),
  };
}

/** A page of an invented shop that asks. */
export function askingPage(change: Partial<AskingPage> = {}): AskingPage {
  return { tabId: 7, documentId: 'd1', url: 'https://nagi.example/', incognito: false, prerendered: false, ...change };
}

/** The whole background with everything in memory: what meets the pages, and the back room behind it. */
export function wholeBackground(ports: TestPorts): Background {
  return background({ ...ports, filter: ports.install.filter }, async () => backRoom(ports));
}
