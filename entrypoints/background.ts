import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { shopToMute } from '../core/muted-shop';
import { noticeable } from '../core/notice-policy';
import type { PageAddress } from '../core/page-address';
import { dayOf, daysBetween } from '../core/partial-date';
import { isDatasetOld } from '../core/policy';
import { type FromOurselves, type FromPage, fromOurselvesSchema, fromPageSchema } from '../core/questions';
import { mayRefreshAlone, untilNextRefresh } from '../core/refresh-schedule';
import { acknowledge } from '../core/stories/acknowledge';
import { embeddedSuppliers } from '../core/stories/embedded';
import { ensureDataset } from '../core/stories/ensure-dataset';
import { judge } from '../core/stories/judge';
import { lookUp, openIncident, searcher } from '../core/stories/look-up';
import { readNews } from '../core/stories/news';
import { refresher } from '../core/stories/refresh';
import { rememberSeen, tellWithdrawals } from '../core/stories/tell-withdrawals';
import { noticeFor, noticeShown } from '../core/stories/visit';
import { restingTitle, toolbarBadge } from '../core/toolbar';
import { restsOnPath, type Verdict } from '../core/verdict';
import { type Wishes, wishesFor } from '../core/wishes';
import { tellNotice } from '../core/wording/tell-notice';
import type { Words } from '../core/words';
import { LOCALES, localeFor } from '../locales';
import { clearToolbar, setRestingTitle, setToolbar } from '../platform/action';
import { BUNDLED_SEQUENCE, FEED_KEYS, FEED_URL, now } from '../platform/build';
import { bytesDoor } from '../platform/bytes';
import { choicesIn } from '../platform/choices-store';
import { connection } from '../platform/connection';
import { openDatasetStore } from '../platform/dataset-store';
import { fileSource } from '../platform/file-source';
import { filterStore } from '../platform/filter-store';
import { hasHostAccess, onHostAccess } from '../platform/host-access';
import { keepAlive } from '../platform/keep-alive';
import { browserLanguage } from '../platform/language';
import { openMemoryStore } from '../platform/memory-store';
import { type Answers, type DatasetState, type Sender, senderOf } from '../platform/messages';
import { parsePage } from '../platform/parse-url';
import { hasRefreshAlarm, onRefreshAlarm, setRefreshAlarm } from '../platform/refresh-alarm';
import { logRequest } from '../platform/request-log';
import { sessionId } from '../platform/session';
import { bundle, openFeed } from '../platform/sources';
import { openStagingStore } from '../platform/staging-store';
import { injectNotice, visitOpenPages } from '../platform/tabs';

type Page = Extract<Sender, { from: 'page' }>;
type Answer = Answers[keyof Answers];
type WishesAndWords = { wishes: Wishes; words: Words };

/** How many names the look-up offers while somebody types: no more than are taken in at a glance. */
const SUGGESTIONS = 8;

/** How many new records, and how many changed ones, the popup lists; the catalogue has them all. */
const NEWS = 5;

export default defineBackground({
  type: 'module',
  main() {
    const dataset = openDatasetStore();
    const memory = openMemoryStore();
    const staging = openStagingStore();
    const take = { dataset, filter: filterStore, bytes: bytesDoor, staging };
    const choices = choicesIn(memory.database);
    const feed = openFeed((request) => logRequest(memory.database, request));
    const search = searcher(dataset);
    const refreshes = refresher(feed, FEED_KEYS, take, memory, now);

    // Read anew each time: another page may have changed them, and the worker may have been stopped since.
    async function wishesAndWords(address: PageAddress | undefined): Promise<WishesAndWords> {
      const [settings, muted] = await Promise.all([choices.settings(), choices.muted()]);
      return { wishes: wishesFor(address, settings, muted), words: LOCALES[localeFor(settings.language, browserLanguage())] };
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
    onRefreshAlarm(() => void keepAlive(refreshAlone()).catch((error: unknown) => console.error('The daily refresh failed:', error)));
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
        const [first, told] = await Promise.all([judge(address, dataset, now(), memory), wishesAndWords(address)]);
        let verdict = first;
        if (verdict.kind === 'unavailable') {
          // The first visit after an installation may come before the dataset is in.
          await ensured();
          verdict = await judge(address, dataset, now(), memory);
        }
        await mark({ id: page.tabId, url: page.url }, verdict, told);
        const session = await sessionId();
        const notice = await noticeFor(verdict, memory, session, told.wishes);
        if (notice.length > 0) {
          await injectNotice(page);
          // A private window leaves no trace, at the price of hearing it again on the next page.
          if (!page.incognito) await noticeShown(notice, memory, session);
        }
        await ensured();
      },

      async notice(page) {
        const address = parsePage(page.url);
        const { wishes, words } = await wishesAndWords(address);
        const [loudest] = noticeable(await judge(address, dataset, now(), memory), wishes);
        return loudest && tellNotice(loudest, words);
      },

      async dismiss(page) {
        if (!page.incognito) await acknowledge(parsePage(page.url), { dataset, memory, answers: memory }, now());
      },
    };

    async function answerOurselves(message: unknown): Promise<Answer> {
      const question: FromOurselves = fromOurselvesSchema.parse(message);
      await ensured();
      switch (question.ask) {
        case 'verdict': {
          const verdict = await judge(parsePage(question.url), dataset, now(), memory);
          if (question.remember && verdict.kind === 'recorded') await rememberSeen(verdict.incidents, memory);
          return verdict;
        }
        case 'look-up':
          return lookUp(question.text, question.address, dataset, now(), memory, search);
        case 'suggest':
          return (await search())(question.text).slice(0, SUGGESTIONS);
        case 'open':
          return openIncident(question, dataset, now(), memory);
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
          const file = await staging.take();
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
          await memory.answer(question.id, question.scope, question.question, question.answer);
          return rejudge(question.tab);
        case 'tick':
          await memory.tick(question.id, question.step, question.done);
          return undefined;
        case 'forget':
          await memory.forgetAnswers(question.id);
          return rejudge(question.tab);
        case 'settings-changed':
          await tellAccess();
          return undefined;
        case 'withdrawals':
          return tellWithdrawals(dataset, memory, now(), question.remember);
      }
    }

    /** Without access nobody is warned unasked, and the icon says so. Read anew each time: nothing tells what was missed. */
    async function showAccess(): Promise<void> {
      const [hasAccess, { words }] = await Promise.all([hasHostAccess(), wishesAndWords(undefined)]);
      await setRestingTitle(restingTitle(hasAccess, words));
    }

    /** The refresh that nobody asked for. */
    async function refreshAlone(): Promise<void> {
      await ensured();
      const { autoRefresh } = await choices.settings();
      if (mayRefreshAlone({ hasFeed: FEED_URL !== '', wanted: autoRefresh, ...connection() })) await refreshes.fromFeed();
      await setNextRefresh();
    }

    async function setNextRefresh(): Promise<void> {
      if (FEED_URL !== '') await setRefreshAlarm(untilNextRefresh(await memory.lastRefresh(), now(), Math.random()));
    }

    async function planRefresh(): Promise<void> {
      if (!(await hasRefreshAlarm())) await setNextRefresh();
    }

    async function mute(url: string, tabId: number): Promise<undefined> {
      const verdict = await judge(parsePage(url), dataset, now(), memory);
      const shop = shopToMute(verdict, dayOf(now()));
      if (!shop) return;
      await choices.mute(shop);
      await mark({ id: tabId, url }, verdict);
    }

    async function unmute(place: string, url: string, tabId: number): Promise<undefined> {
      await choices.unmute(place);
      await rejudge({ id: tabId, url });
    }

    /** What the shopper said may have changed the level of the page before them. */
    async function rejudge(tab: { id: number; url: string } | undefined): Promise<undefined> {
      if (tab) await mark(tab, await judge(parsePage(tab.url), dataset, now(), memory));
      return undefined;
    }

    async function mark({ id, url }: { id: number; url: string }, verdict: Verdict, told?: WishesAndWords): Promise<void> {
      const { wishes, words } = told ?? (await wishesAndWords(parsePage(url)));
      const badge = toolbarBadge(verdict, words, wishes);
      // A page that moved on without loading keeps the badge of where it was.
      await (badge ? setToolbar(id, url, badge, restsOnPath(verdict)) : clearToolbar(id));
    }

    async function datasetState(): Promise<DatasetState> {
      const [stored, lastRefresh] = await Promise.all([dataset.current(), memory.lastRefresh()]);
      const published = stored?.manifest.published;
      return {
        ...(published !== undefined && { published }),
        incidents: stored?.manifest.incidents ?? 0,
        isOld: published !== undefined && isDatasetOld(daysBetween(dayOf(Date.parse(published)), dayOf(now()))),
        hasFeed: FEED_URL !== '',
        lastRefresh,
      };
    }
  },
});
