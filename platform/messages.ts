import { type Browser, browser } from 'wxt/browser';
import type { News } from '../core/catalogue/news';
import type { Heading } from '../core/dataset/format';
import type { RefreshOutcome } from '../core/dataset/refresh-outcome';
import type { Progress } from '../core/dataset/refresh-progress';
import type { LastRefresh } from '../core/dataset/refresh-schedule';
import type { LookUpResult } from '../core/search/look-up-result';
import type { FromOurselves, FromPage } from '../core/use-cases/messages';
import type { RecordedIncident, Verdict } from '../core/verdict/verdict';
import type { ToldNotice } from '../core/wording/tell-notice';

/** The state of the dataset, as the popup shows it. */
export interface DatasetState {
  /** ISO 8601; undefined when there is no dataset. */
  published?: string;
  incidents: number;
  /** How many of them need a newer version of the extension. */
  unread?: number;
  isOld: boolean;
  hasFeed: boolean;
  lastRefresh: LastRefresh;
}

/** What comes back for each question. */
export interface Answers {
  visit: undefined;
  notice: ToldNotice | undefined;
  dismiss: undefined;
  verdict: Verdict;
  'look-up': LookUpResult;
  suggest: Heading[];
  open: RecordedIncident | undefined;
  embedded: RecordedIncident[];
  news: News;
  dataset: DatasetState;
  refresh: RefreshOutcome;
  /** Of the file that was handed over (`staging-store.ts`). */
  'refresh-file': RefreshOutcome;
  /** Undefined while no refresh is running. */
  progress: Progress | undefined;
  cancel: undefined;
  rebuild: undefined;
  mute: undefined;
  unmute: undefined;
  answer: undefined;
  tick: undefined;
  forget: undefined;
  'settings-changed': undefined;
  /** Told once, ever. */
  withdrawals: RecordedIncident[];
}

/**
 * Asks the background. Undefined when it could not answer (it says why in its own console).
 * Rejects when there is nobody to answer: the extension was updated under an open page.
 */
export async function ask<Q extends FromPage | FromOurselves>(question: Q): Promise<Answers[Q['ask']] | undefined> {
  return browser.runtime.sendMessage(question);
}

/** Who asks: a page's script in a top frame, or one of the extension's own pages. */
export type Sender =
  | { from: 'page'; tabId: number; documentId: string | undefined; url: string; incognito: boolean; prerendered: boolean }
  | { from: 'ourselves' };

/** Reads who asks from what the browser says of the sender; undefined for frames, other extensions and anything unexpected. */
export function senderOf(sender: Browser.runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return { from: 'ourselves' };
  const { tab, url } = sender;
  if (tab?.id === undefined || url === undefined || sender.frameId !== 0) return undefined;
  return {
    from: 'page',
    tabId: tab.id,
    documentId: sender.documentId,
    // A page may have changed its address without a load; it stays in its origin then. Another origin is the tab's next page.
    url: tab.url !== undefined && originOf(tab.url) === originOf(url) ? tab.url : url,
    incognito: tab.incognito,
    prerendered: sender.documentLifecycle === 'prerender',
  };
}

/** Scheme, host and port as they stand in an address. */
function originOf(url: string): string {
  return url.split('/', 3).join('/');
}
