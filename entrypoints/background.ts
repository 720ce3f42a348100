import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { background } from '../core/use-cases/background';
import { LOCALES, localeFor } from '../locales';
import { clearToolbar as clear, hasToolbar as isMarked, setRestingTitle, setToolbar } from '../platform/action';
import { BUNDLED_SEQUENCE, FEED_KEYS, FEED_URL } from '../platform/build';
import { bytesPort as bytes } from '../platform/bytes';
import * as clock from '../platform/clock';
import { connection } from '../platform/connection';
import { openDatasetStore } from '../platform/dataset-store';
import { hasFeedAccess } from '../platform/feed-access';
import { handedFile } from '../platform/file-source';
import { filterStore as filter, onFilterChange } from '../platform/filter-store';
import { openHistoryStore } from '../platform/history-store';
import { hasHostAccess, onHostAccess } from '../platform/host-access';
import { keepAlive } from '../platform/keep-alive';
import { browserLanguage } from '../platform/language';
import { onMessage, tellToLookAgain } from '../platform/messages';
import { parsePage } from '../platform/parse-url';
import { preferenceStoreIn } from '../platform/preferences-store';
import { onRefreshAlarm, refreshAlarm } from '../platform/refresh-alarm';
import { logRequest } from '../platform/request-log';
import { sessionStore } from '../platform/session-store';
import { bundle, openFeed } from '../platform/sources';
import { openStagingStore } from '../platform/staging-store';
import { injectNotice, openPages, visitOpenPages } from '../platform/tabs';
import { timer } from '../platform/timer';

// What happens is in core/use-cases/background.ts. Here it is given the browser, and its listeners in the first tick.
export default defineBackground({
  type: 'module',
  main() {
    const [dataset, history, staging] = [openDatasetStore(), openHistoryStore(), openStagingStore()];
    const remembered = { history, answers: history, seen: history, stamps: history, session: sessionStore };
    const sources = { bundle, feed: openFeed((request) => logRequest(history.database, request)), handedFile: () => handedFile(staging) };
    const device = { hasHostAccess, connection, keepAlive, timer, clock, random: Math.random, readAddress: parsePage };
    const worker = background({
      build: { bundledSequence: BUNDLED_SEQUENCE, keys: FEED_KEYS },
      ...{ hasFeed: FEED_URL !== '', hasFeedAccess: () => hasFeedAccess(FEED_URL) },
      ...{ dataset, install: { dataset, filter, bytes, staging } },
      ...{ ...sources, ...remembered, ...device },
      preferences: preferenceStoreIn(history.database),
      toolbar: { mark: ({ id, url }, badge, byPath) => setToolbar(id, url, badge, byPath), clear, isMarked, setRestingTitle },
      notices: { inject: injectNotice, lookAgain: tellToLookAgain },
      openPages: { all: openPages, visit: visitOpenPages },
      alarm: refreshAlarm,
      words: (choice) => LOCALES[localeFor(choice, browserLanguage())],
      report: (what, error) => console.error(what, error),
    });
    browser.runtime.onInstalled.addListener(worker.installed);
    browser.runtime.onStartup.addListener(worker.browserStarted);
    onHostAccess(worker.hostAccessChanged);
    onRefreshAlarm(worker.alarmRang);
    onFilterChange(worker.filterChanged);
    onMessage(worker.asked);
    worker.started();
  },
});
