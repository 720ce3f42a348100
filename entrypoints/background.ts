import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { mayRefreshAutomatically, untilNextRefresh } from '../core/dataset/refresh-schedule';
import { dayOf, daysBetween } from '../core/incident/partial-date';
import type { PageAddress } from '../core/matching/page-address';
import { shopToMute } from '../core/preferences/muted-shop';
import { noticeable } from '../core/preferences/notice-policy';
import { type PagePreferences, preferencesFor } from '../core/preferences/page-preferences';
import { dismissNotice } from '../core/use-cases/dismiss-notice';
import { embeddedSuppliers } from '../core/use-cases/embedded-suppliers';
import { ensureDataset } from '../core/use-cases/ensure-dataset';
import { lookUp, openIncident, searcher } from '../core/use-cases/look-up';
import { type FromOurselves, type FromPage, fromOurselvesSchema, fromPageSchema } from '../core/use-cases/messages';
import { readNews } from '../core/use-cases/news';
import { refresher } from '../core/use-cases/refresh';
import { noticeFor, noticeShown } from '../core/use-cases/show-notice';
import { verdictAt } from '../core/use-cases/verdict-at';
import { rememberSeen, tellWithdrawals } from '../core/use-cases/withdrawals';
import { isDatasetOld } from '../core/verdict/policy';
import { restsOnPath, type Verdict } from '../core/verdict/verdict';
import { tellNotice } from '../core/wording/tell-notice';
import { restingTitle, toolbarBadge } from '../core/wording/tell-toolbar';
import type { Words } from '../core/wording/words';
import { LOCALES, localeFor } from '../locales';
import { clearToolbar, setRestingTitle, setToolbar } from '../platform/action';
import { BUNDLED_SEQUENCE, FEED_KEYS, FEED_URL, now } from '../platform/build';
import { bytesPort } from '../platform/bytes';
import { connection } from '../platform/connection';
import { openDatasetStore } from '../platform/dataset-store';
import { fileSource } from '../platform/file-source';
import { filterStore } from '../platform/filter-store';
import { openHistoryStore } from '../platform/history-store';
import { hasHostAccess, onHostAccess } from '../platform/host-access';
import { keepAlive } from '../platform/keep-alive';
import { browserLanguage } from '../platform/language';
import { type Answers, type DatasetState, type Sender, senderOf } from '../platform/messages';
import { parsePage } from '../platform/parse-url';
import { preferenceStoreIn } from '../platform/preferences-store';
import { hasRefreshAlarm, onRefreshAlarm, setRefreshAlarm } from '../platform/refresh-alarm';
import { logRequest } from '../platform/request-log';
import { sessionId } from '../platform/session';
import { bundle, openFeed } from '../platform/sources';
import { openStagingStore } from '../platform/staging-store';
import { injectNotice, visitOpenPages } from '../platform/tabs';

type Page = Extract<Sender, { from: 'page' }>;
type Answer = Answers[keyof Answers];
type PreferencesAndWords = { preferences: PagePreferences; words: Words };

/** How many names the look-up offers while somebody types: no more than are taken in at a glance. */
const SUGGESTIONS = 8;

/** How many new records, and how many changed ones, the popup lists; the catalogue has them all. */
const NEWS = 5;

export default defineBackground({
  type: 'module',
  main() {
    const dataset = openDatasetStore();
    const history = openHistoryStore();
    const staging = openStagingStore();
    const take = { dataset, filter: filterStore, bytes: bytesPort, staging };
    const preferenceStore = preferenceStoreIn(history.database);
    const feed = openFeed((request) => logRequest(history.database, request));
    const search = searcher(dataset);
    const refreshes = refresher(feed, FEED_KEYS, take, history, now);

    // Read anew each time: another page may have changed them, and the worker may have been stopped since.
    async function preferencesAndWords(address: PageAddress | undefined): Promise<PreferencesAndWords> {
      const [settings, muted] = await Promise.all([preferenceStore.settings(), preferenceStore.muted()]);
      return { preferences: preferencesFor(address, settings, muted), words: LOCALES[localeFor(settings.language, browserLanguage())] };
    }

    // Once for each life of the worker; a failure is tried again with the next question.
    let ensuring: Promise<void> | undefined;
    const ensured = () => {
      ensuring ??= ensureDataset(bundle, { bundledSequence: BUNDLED_SEQUENCE, keys: FEED_KEYS }, take, now()).catch((error: unknown) => {
        ensuring = undefined;
        console.error('The dataset could not be prepared:', error);
      });
      return ensuring;
    };

    // One after the other, so that what was read last is what is said.
    let resting: Promise<void> = Promise.resolve();
    const tellAccess = () => {
      resting = resting.then(showAccess).catch((error: unknown) => console.error('The icon could not be titled:', error));
      return resting;
    };

    browser.runtime.onInstalled.addListener(() => void ensured().then(visitOpenPages).then(planRefresh));
    browser.runtime.onStartup.addListener(() => void ensured().then(planRefresh));
    onHostAccess((change) => void (change === 'given' ? tellAccess().then(ensured).then(visitOpenPages) : tellAccess()));
    onRefreshAlarm(() => void keepAlive(automaticRefresh()).catch((error: unknown) => console.error('The daily refresh failed:', error)));
    browser.runtime.onMessage.addListener((message: unknown, messenger, respond) => {
      const sender = senderOf(messenger);
      const answer = sender && (sender.from === 'page' ? answerPage(message, sender) : answerOurselves(message));
      if (!answer) return false;
      answer.then(respond, (error: unknown) => {
        console.error('A question could not be answered:', error);
        respond(undefined);
      });
      return true;
    });

    // The browser forgets the title when it or the extension is switched off, and starts the worker without any event when
    // the extension is switched on again (seen in Chromium 156).
    void tellAccess();

    function answerPage(message: unknown, page: Page): Promise<Answer> | undefined {
      const question = fromPageSchema.safeParse(message);
      return question.success ? pageAnswers[question.data.ask](page) : undefined;
    }

    const pageAnswers: { [Q in FromPage['ask']]: (page: Page) => Promise<Answers[Q]> } = {
      async visit(page) {
        if (page.prerendered) return;
        const address = parsePage(page.url);
        // Asked at once: a worker that was stopped has to open a database for each, and the toolbar waits for both.
        const [first, told] = await Promise.all([verdictAt(address, dataset, now(), history), preferencesAndWords(address)]);
        let verdict = first;
        if (verdict.kind === 'unavailable') {
          // The first visit after an installation may come before the dataset is in.
          await ensured();
          verdict = await verdictAt(address, dataset, now(), history);
        }
        await mark({ id: page.tabId, url: page.url }, verdict, told);
        const session = await sessionId();
        const notice = await noticeFor(verdict, history, session, told.preferences);
        if (notice.length > 0) {
          await injectNotice(page);
          // A private window leaves no trace, at the price of hearing it again on the next page.
          if (!page.incognito) await noticeShown(notice, history, session);
        }
        await ensured();
      },

      async notice(page) {
        const address = parsePage(page.url);
        const { preferences, words } = await preferencesAndWords(address);
        const [loudest] = noticeable(await verdictAt(address, dataset, now(), history), preferences);
        return loudest && tellNotice(loudest, words);
      },

      async dismiss(page) {
        if (!page.incognito) await dismissNotice(parsePage(page.url), { dataset, history, answers: history }, now());
      },
    };

    async function answerOurselves(message: unknown): Promise<Answer> {
      const question: FromOurselves = fromOurselvesSchema.parse(message);
      await ensured();
      switch (question.ask) {
        case 'verdict': {
          const verdict = await verdictAt(parsePage(question.url), dataset, now(), history);
          if (question.remember && verdict.kind === 'recorded') await rememberSeen(verdict.incidents, history);
          return verdict;
        }
        case 'look-up':
          return lookUp(question.text, question.address, dataset, now(), history, search);
        case 'suggest':
          return (await search())(question.text).slice(0, SUGGESTIONS);
        case 'open':
          return openIncident(question, dataset, now(), history);
        case 'embedded': {
          const page = parsePage(question.url);
          return page ? embeddedSuppliers(page, question.hosts, dataset, now()) : [];
        }
        case 'news':
          return readNews(dataset, NEWS);
        case 'dataset':
          return datasetState();
        case 'refresh':
          return keepAlive(refreshes.fromFeed()).finally(setNextRefresh);
        case 'refresh-file': {
          const file = await staging.collect();
          return file ? keepAlive(refreshes.fromFile(fileSource(file))) : undefined;
        }
        case 'progress':
          return refreshes.progress();
        case 'cancel':
          refreshes.cancel();
          return undefined;
        case 'mute':
          return mute(question.url, question.tabId);
        case 'unmute':
          return unmute(question.place, question.url, question.tabId);
        case 'rebuild':
          await dataset.destroy();
          ensuring = undefined;
          await ensured();
          return undefined;
        case 'answer':
          await history.answer(question.id, question.scope, question.question, question.answer);
          return markAgain(question.tab);
        case 'tick':
          await history.tick(question.id, question.step, question.done);
          return undefined;
        case 'forget':
          await history.forgetAnswers(question.id);
          return markAgain(question.tab);
        case 'settings-changed':
          await tellAccess();
          return undefined;
        case 'withdrawals':
          return tellWithdrawals(dataset, history, now(), question.remember);
      }
    }

    /** Without access nobody is warned unasked, and the icon says so. Read anew each time: nothing tells what was missed. */
    async function showAccess(): Promise<void> {
      const [hasAccess, { words }] = await Promise.all([hasHostAccess(), preferencesAndWords(undefined)]);
      await setRestingTitle(restingTitle(hasAccess, words));
    }

    /** The refresh that nobody asked for. */
    async function automaticRefresh(): Promise<void> {
      await ensured();
      const { autoRefresh } = await preferenceStore.settings();
      if (mayRefreshAutomatically({ hasFeed: FEED_URL !== '', wanted: autoRefresh, ...connection() })) await refreshes.fromFeed();
      await setNextRefresh();
    }

    async function setNextRefresh(): Promise<void> {
      if (FEED_URL !== '') await setRefreshAlarm(untilNextRefresh(await history.lastRefresh(), now(), Math.random()));
    }

    async function planRefresh(): Promise<void> {
      if (!(await hasRefreshAlarm())) await setNextRefresh();
    }

    async function mute(url: string, tabId: number): Promise<undefined> {
      const verdict = await verdictAt(parsePage(url), dataset, now(), history);
      const shop = shopToMute(verdict, dayOf(now()));
      if (!shop) return;
      await preferenceStore.mute(shop);
      await mark({ id: tabId, url }, verdict);
    }

    async function unmute(place: string, url: string, tabId: number): Promise<undefined> {
      await preferenceStore.unmute(place);
      await markAgain({ id: tabId, url });
    }

    /** What the shopper said may have changed the level of the page before them. */
    async function markAgain(tab: { id: number; url: string } | undefined): Promise<undefined> {
      if (tab) await mark(tab, await verdictAt(parsePage(tab.url), dataset, now(), history));
      return undefined;
    }

    async function mark({ id, url }: { id: number; url: string }, verdict: Verdict, told?: PreferencesAndWords): Promise<void> {
      const { preferences, words } = told ?? (await preferencesAndWords(parsePage(url)));
      const badge = toolbarBadge(verdict, words, preferences);
      // A page that moved on without loading keeps the badge of where it was.
      await (badge ? setToolbar(id, url, badge, restsOnPath(verdict)) : clearToolbar(id));
    }

    async function datasetState(): Promise<DatasetState> {
      const [stored, lastRefresh] = await Promise.all([dataset.current(), history.lastRefresh()]);
      const published = stored?.manifest.published;
      return {
        ...(published !== undefined && { published }),
        incidents: stored?.manifest.incidents ?? 0,
        unread: stored?.unread ?? 0,
        isOld: published !== undefined && isDatasetOld(daysBetween(dayOf(Date.parse(published)), dayOf(now()))),
        hasFeed: FEED_URL !== '',
        lastRefresh,
      };
    }
  },
});
