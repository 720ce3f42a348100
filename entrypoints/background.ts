import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { background } from '../core/use-cases/background';
import type { HandedOver } from '../core/use-cases/background-ports';
import { localeFor } from '../locales/locale-for';
import { VISIT_LOCALES } from '../locales/visit';
import { clearToolbar as clear, hasToolbar as isMarked, isPinned, setRestingTitle, setToolbar } from '../platform/action';
import { keepBackRoom, openBackRoom } from '../platform/back-room';
import { BUNDLED_SEQUENCE, FEED_KEYS, FEED_URL } from '../platform/build';
import * as clock from '../platform/clock';
import { openDatasetStore } from '../platform/dataset-store';
import { filterStore as filter, onFilterChange } from '../platform/filter-store';
import { openHistoryStore } from '../platform/history-store';
import { onHostAccess } from '../platform/host-access';
import { browserLanguage } from '../platform/language';
import { onMessage, tellToLookAgain } from '../platform/messages';
import { parsePage } from '../platform/parse-url';
import { preferenceStoreIn } from '../platform/preferences-store';
import { refreshAlarm as alarm, onRefreshAlarm } from '../platform/refresh-alarm';
import { logRequest } from '../platform/request-log';
import { sessionStore } from '../platform/session-store';
import { injectNotice } from '../platform/tabs';
import { timer } from '../platform/timer';

// What happens is in core/use-cases/background.ts. Here it is given the browser, and its listeners in the first tick.
export default defineBackground(() => {
  const [dataset, history] = [openDatasetStore(), openHistoryStore()];
  const given = {
    build: { bundledSequence: BUNDLED_SEQUENCE, keys: FEED_KEYS },
    hasFeed: FEED_URL !== '',
    ...{ dataset, filter, history, answers: history, seen: history, stamps: history, session: sessionStore },
    preferences: preferenceStoreIn(history.database),
    toolbar: { mark: ({ id, url }, badge, byPath) => setToolbar(id, url, badge, byPath), clear, isMarked, isPinned, setRestingTitle },
    notices: { inject: injectNotice, lookAgain: tellToLookAgain },
    ...{ alarm, timer, clock, readAddress: parsePage },
    words: (choice) => VISIT_LOCALES[localeFor(choice, browserLanguage())],
    report: (what, error) => console.error(what, error),
    log: (request) => logRequest(history.database, request),
  } satisfies HandedOver;
  const worker = background(given, () => openBackRoom(given));
  keepBackRoom();
  browser.runtime.onInstalled.addListener(({ reason }) => worker.installed(reason));
  browser.runtime.onStartup.addListener(worker.browserStarted);
  onHostAccess(worker.hostAccessChanged);
  onRefreshAlarm(worker.alarmRang);
  onFilterChange(worker.filterChanged);
  onMessage(worker.asked);
  worker.started();
});
