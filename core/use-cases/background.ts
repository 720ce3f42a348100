import { ownPageHandlers } from './answer-own-page';
import { pageHandlers } from './answer-page';
import type { BackgroundPorts } from './background-ports';
import { datasetReadiness } from './dataset-readiness';
import { inTurn } from './in-turn';
import { markOpenPages } from './mark-open-pages';
import { answerer } from './message-table';
import { OWN_MESSAGES, PAGE_MESSAGES } from './messages';
import { refreshPlanner } from './plan-refresh';
import type { AskingPage, Sender } from './ports';
import { refresher } from './refresh';
import { restingTitleTeller } from './resting-title';
import { scheduledRefresh } from './scheduled-refresh';
import { openPagesVisitor } from './visit-open-pages';

/** What the background does about each thing that happens in the browser. Nothing here rejects. */
export interface Background {
  /** The worker has started, whatever for. To be called in its first tick, after the listeners were added. */
  started(): void;
  installed(): void;
  browserStarted(): void;
  hostAccessChanged(change: 'given' | 'taken'): void;
  /** The alarm for the refresh rang. */
  alarmRang(): void;
  /** Undefined where the message is none that the sender may ask; the promise holds undefined where there is no answer. */
  asked(message: unknown, sender: Sender): Promise<unknown> | undefined;
}

/**
 * Puts the use cases together for one life of the worker. Whatever has to outlive it is in the ports: the worker may be
 * stopped between any two steps.
 */
export function background(ports: BackgroundPorts): Background {
  const { report, bundle, build, install } = ports;
  const readiness = datasetReadiness(bundle, build, install, ports);
  const { ensured } = readiness;
  const planner = refreshPlanner(ports);
  const visitor = openPagesVisitor({ ...ports, ensured });
  const tellAccess = restingTitleTeller(ports);
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
  const prepareAnew = () => {
    readiness.recheck();
    return ensured();
  };

  const answerPage = answerer<typeof PAGE_MESSAGES, AskingPage>(PAGE_MESSAGES, pageHandlers(ports, ensured));
  const answerOwnPage = answerer<typeof OWN_MESSAGES, undefined>(
    OWN_MESSAGES,
    ownPageHandlers(ports, { planner, refresher: refreshes, tellAccess, markOthers, prepareAnew }),
  );

  const reported = (what: string, work: Promise<unknown>) =>
    work.catch((error: unknown) => {
      report(what, error);
      return undefined;
    });

  async function askedByUs(message: unknown): Promise<unknown> {
    await ensured();
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
      void ensured();
    },
    hostAccessChanged(change) {
      void tellAccess();
      if (change === 'given') void visitor.visit();
    },
    alarmRang: () => void reported('The daily refresh failed:', scheduledRefresh({ ...ports, planner, refresher: refreshes, ensured })),
    asked(message, sender) {
      const answer = sender.from === 'page' ? answerPage(message, sender.page) : askedByUs(message);
      return answer && reported('A question could not be answered:', answer);
    },
  };
}
