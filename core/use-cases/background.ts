import { pageHandlers } from './answer-page';
import type { BackRoom } from './back-room';
import type { VisitPorts } from './background-ports';
import { inTime, NoAnswerError, rememberedInTime } from './in-time';
import { isDatasetSound } from './is-dataset-sound';
import { answerer } from './message-table';
import { PAGE_MESSAGES } from './page-messages';
import { lacksAlarm } from './plan-refresh';
import type { AskingPage, Sender } from './ports';
import { reported } from './reported';

/** What the background does about each thing that happens in the browser. Nothing here rejects. */
export interface Background extends Omit<BackRoom, 'asked' | 'incidentsUnder' | 'prepared'> {
  /** The worker has started, whatever for. To be called in its first tick, after the listeners were added. */
  started(): void;
  /** Undefined where the message is none that the sender may ask; the promise holds undefined where there is no answer. */
  asked(message: unknown, sender: Sender): Promise<unknown> | undefined;
}

/**
 * The background as it meets the pages: it answers them by itself, and opens the back room for whatever is more than a visit,
 * or where the dataset cannot be read. A worker is started anew for most visits, so what it has to read before it can
 * answer one is kept small (docs/decisions/0030). Whatever has to outlive it is in the ports: it may be stopped between any
 * two steps.
 * @param openBackRoom opens it, at the latest when it is first needed
 */
export function background(given: VisitPorts, openBackRoom: () => Promise<BackRoom>): Background {
  const { report, timer } = given;
  let opened: Promise<BackRoom> | undefined;
  let gaveUp = false;
  let sound: Promise<boolean> | undefined;

  function backRoom(): Promise<BackRoom> {
    opened ??= openBackRoom().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  }

  /** The database is read here while it answers; what to do where it does not, the back room knows. */
  async function incidentsUnder(keys: readonly string[]) {
    let failed: unknown;
    if (!gaveUp) {
      try {
        const found = await inTime(given.dataset.incidentsUnder(keys), timer);
        if (found) return found;
      } catch (error) {
        failed = error;
        gaveUp = error instanceof NoAnswerError;
      }
    }
    return (await backRoom()).incidentsUnder(keys, failed);
  }

  /** Whether there is a whole dataset with its filter is asked once in each life of the worker, and what is amiss is mended by the back room. */
  async function ensured(): Promise<void> {
    if (!opened) {
      sound ??= inTime(isDatasetSound(given), timer).catch(() => false);
      if (await sound) return;
    }
    await (await backRoom()).prepared();
  }

  const ports = { ...rememberedInTime(given, timer), dataset: { incidentsUnder } };
  const answerPage = answerer<typeof PAGE_MESSAGES, AskingPage>(PAGE_MESSAGES, pageHandlers(ports, ensured));

  const inBackRoom = (act: (room: BackRoom) => void) =>
    void reported(
      'The back room could not be opened:',
      backRoom().then((room) => act(room)),
      report,
    );

  return {
    started() {
      const needed = async () => !(await given.session.openPagesSeen()) || (await lacksAlarm(given));
      // Whatever cannot be told is seen to.
      void needed()
        .catch(() => true)
        .then((isNeeded) => isNeeded && inBackRoom((room) => room.started()));
    },
    installed: (reason) => inBackRoom((room) => room.installed(reason)),
    browserStarted: () => inBackRoom((room) => room.browserStarted()),
    hostAccessChanged: (change) => inBackRoom((room) => room.hostAccessChanged(change)),
    alarmRang: () => inBackRoom((room) => room.alarmRang()),
    filterChanged: () => inBackRoom((room) => room.filterChanged()),
    asked(message, sender) {
      const answer = sender.from === 'page' ? answerPage(message, sender.page) : backRoom().then((room) => room.asked(message));
      return answer && reported('A question could not be answered:', answer, report);
    },
  };
}
