import { ownPageHandlers } from './answer-own-page';
import type { BackgroundPorts, ReadingPorts } from './background-ports';
import { datasetReadiness } from './dataset-readiness';
import { inTime, rememberedInTime } from './in-time';
import { inTurn } from './in-turn';
import { markOpenPages } from './mark-open-pages';
import { answerer } from './message-table';
import { OWN_MESSAGES } from './messages';
import { packagedDataset } from './packaged-dataset';
import { refreshPlanner } from './plan-refresh';
import type { ReadableDataset } from './ports';
import { readableDataset } from './readable-dataset';
import { refresher } from './refresh';
import { repairFilter } from './repair-filter';
import { reported } from './reported';
import { restingTitleTeller } from './resting-title';
import { scheduledRefresh } from './scheduled-refresh';
import { openPagesVisitor } from './visit-open-pages';

/** How long preparing a dataset may take before whoever waits for it goes on, in milliseconds. */
const PREPARED_IN_MS = 10_000;

/** What the background does seldom: it prepares and refreshes the dataset, and answers the extension's own pages. Nothing here rejects. */
export interface BackRoom {
  /** Titles the icon, sees to the alarm, and visits the pages that were open before there was anybody to visit them. */
  started(): void;
  /** Why, as the browser says: `install` for the first time. Only then is there something to say. */
  installed(reason: string): void;
  browserStarted(): void;
  hostAccessChanged(change: 'given' | 'taken'): void;
  /** The alarm for the refresh rang. */
  alarmRang(): void;
  /** Somebody wrote to the site filter. */
  filterChanged(): void;
  /** Answers one of our own pages; undefined where the message is none of theirs, or where there is no answer. */
  asked(message: unknown): Promise<unknown>;
  /**
   * The incidents under some keys, whatever it takes to read them (`readable-dataset.ts`).
   * @param failed why the database could not be read just now; undefined where it has no dataset of this version
   */
  incidentsUnder(keys: readonly string[], failed: unknown): ReturnType<ReadableDataset['incidentsUnder']>;
  /** Sees to it that there is a dataset with a site filter of its own. Resolves when it was seen to, or took too long. */
  prepared(): Promise<void>;
}

/**
 * Puts the use cases together for one life of the worker. Whatever has to outlive it is in the ports: the worker may be
 * stopped between any two steps.
 */
export function backRoom(given: BackgroundPorts): BackRoom {
  const { report, bundle, build, install, timer } = given;
  const readiness = datasetReadiness(bundle, build, install, given);
  const { ensured } = readiness;
  const rebuild = async () => {
    await given.dataset.destroy();
    await readiness.again();
  };
  const readable = readableDataset({
    stored: given.dataset,
    packaged: packagedDataset(bundle, install.bytes),
    prepareAnew: readiness.again,
    ...{ rebuild, timer, report },
  });
  const trouble = () => {
    const { packaged, rebuilt } = readable.trouble();
    return { packaged, rebuilt: rebuilt || readiness.rebuilt() };
  };
  const ports: ReadingPorts = { ...rememberedInTime(given, timer), dataset: readable.dataset };
  const planner = refreshPlanner(ports);
  const visitor = openPagesVisitor({ ...ports, ensured });
  const tellAccess = restingTitleTeller(ports);
  const checkNext = inTurn('The site filter could not be checked:', report);
  const checkFilter = () => void checkNext(() => repairFilter(given.install, true));
  const mark = inTurn('The open pages could not be marked again:', report);
  const markOthers = () => void mark(() => markOpenPages(ports));
  const refreshes = refresher({
    ...ports,
    keys: build.keys,
    ended({ kind }) {
      readiness.recheck();
      if (kind === 'updated') markOthers();
    },
  });

  /** A dataset that takes too long to prepare holds nobody back for ever. */
  const prepared = async () => {
    if (readable.isGivenUp()) return;
    await inTime(ensured(), timer, PREPARED_IN_MS).catch((error: unknown) => report('The dataset was not prepared in time:', error));
  };

  const answerOwnPage = answerer<typeof OWN_MESSAGES, undefined>(
    OWN_MESSAGES,
    ownPageHandlers(ports, { planner, refresher: refreshes, tellAccess, markOthers, rebuild, trouble }),
  );

  async function askedByUs(message: unknown): Promise<unknown> {
    await prepared();
    const answer = answerOwnPage(message, undefined);
    if (!answer) throw new Error('no such message');
    return answer;
  }

  return {
    started() {
      void tellAccess();
      void planner.check();
      void visitor.once();
    },
    installed(reason) {
      void ensured();
      if (reason === 'install') void reported('The first-run page could not be opened:', given.openFirstRun(), report);
    },
    browserStarted() {
      visitor.browserStarted();
      void ensured().then(checkFilter);
    },
    hostAccessChanged(change) {
      void tellAccess();
      if (change === 'given') void visitor.visit();
    },
    alarmRang() {
      checkFilter();
      void reported('The daily refresh failed:', scheduledRefresh({ ...ports, planner, refresher: refreshes, ensured }), report);
    },
    filterChanged: checkFilter,
    asked: (message) => reported('A question could not be answered:', askedByUs(message), report),
    incidentsUnder(keys, failed) {
      if (failed !== undefined) readable.couldNotRead(failed);
      return readable.dataset.incidentsUnder(keys);
    },
    prepared,
  };
}
