import { ownPageHandlers } from './answer-own-page';
import { pageHandlers } from './answer-page';
import type { BackgroundPorts, ReadingPorts } from './background-ports';
import { datasetReadiness } from './dataset-readiness';
import { answeringInTime, inTime } from './in-time';
import { inTurn } from './in-turn';
import { markOpenPages } from './mark-open-pages';
import { answerer } from './message-table';
import { OWN_MESSAGES, PAGE_MESSAGES } from './messages';
import { packagedDataset } from './packaged-dataset';
import { refreshPlanner } from './plan-refresh';
import type { AskingPage, Sender } from './ports';
import { readableDataset } from './readable-dataset';
import { refresher } from './refresh';
import { repairFilter } from './repair-filter';
import { restingTitleTeller } from './resting-title';
import { scheduledRefresh } from './scheduled-refresh';
import { openPagesVisitor } from './visit-open-pages';

/** How long preparing a dataset may take before whoever waits for it goes on, in milliseconds. */
const PREPARED_IN_MS = 10_000;

/** What the background does about each thing that happens in the browser. Nothing here rejects. */
export interface Background {
  /** The worker has started, whatever for. To be called in its first tick, after the listeners were added. */
  started(): void;
  installed(): void;
  browserStarted(): void;
  hostAccessChanged(change: 'given' | 'taken'): void;
  /** The alarm for the refresh rang. */
  alarmRang(): void;
  /** Somebody wrote to the site filter. */
  filterChanged(): void;
  /** Undefined where the message is none that the sender may ask; the promise holds undefined where there is no answer. */
  asked(message: unknown, sender: Sender): Promise<unknown> | undefined;
}

/**
 * Puts the use cases together for one life of the worker. Whatever has to outlive it is in the ports: the worker may be
 * stopped between any two steps.
 */
export function background(given: BackgroundPorts): Background {
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
  const ports: ReadingPorts = { ...given, ...rememberedInTime(given), dataset: readable.dataset };
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

  const answerPage = answerer<typeof PAGE_MESSAGES, AskingPage>(PAGE_MESSAGES, pageHandlers(ports, prepared));
  const answerOwnPage = answerer<typeof OWN_MESSAGES, undefined>(
    OWN_MESSAGES,
    ownPageHandlers(ports, { planner, refresher: refreshes, tellAccess, markOthers, rebuild, trouble }),
  );

  const reported = (what: string, work: Promise<unknown>) =>
    work.catch((error: unknown) => {
      report(what, error);
      return undefined;
    });

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
    installed: () => void ensured(),
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
      void reported('The daily refresh failed:', scheduledRefresh({ ...ports, planner, refresher: refreshes, ensured }));
    },
    filterChanged: checkFilter,
    asked(message, sender) {
      const answer = sender.from === 'page' ? answerPage(message, sender.page) : askedByUs(message);
      return answer && reported('A question could not be answered:', answer);
    },
  };
}

function rememberedInTime({ timer, history, answers, seen, preferences, stamps }: BackgroundPorts) {
  return {
    history: answeringInTime(history, timer),
    answers: answeringInTime(answers, timer),
    seen: answeringInTime(seen, timer),
    preferences: answeringInTime(preferences, timer),
    stamps: answeringInTime(stamps, timer),
  };
}
