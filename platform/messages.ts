import { type Browser, browser } from 'wxt/browser';
import type { Reply, Request } from '../core/use-cases/messages';
import type { Sender } from '../core/use-cases/ports';

/**
 * Asks the background. Undefined when it could not answer (it says why in its own console).
 * Rejects when there is nobody to answer: the extension was updated under an open page.
 */
export async function ask<Asked extends Request>(request: Asked): Promise<Reply<Asked['ask']> | undefined> {
  return browser.runtime.sendMessage(request);
}

/**
 * Answers what is asked. To be called in the worker's first tick.
 * @param answer undefined where a message is not to be answered at all; the promise must not reject
 */
export function onMessage(answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown, messenger, respond) => {
    const sender = senderOf(messenger);
    const coming = sender && answer(message, sender);
    void coming?.then(respond);
    // True keeps the channel open until the answer comes.
    return coming !== undefined;
  });
}

/** What the background tells the in-page badge of a tab. */
const LOOK_AGAIN = 'look-again';

/** Tells the in-page badge in a tab, where there is one, to ask again whether it still belongs there. */
export async function tellToLookAgain(tabId: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, { tell: LOOK_AGAIN }, { frameId: 0 });
  } catch {
    // It rejects for one reason: nobody listens there, because no badge was ever shown in that page or the tab is gone.
  }
}

/** Calls back when the in-page badge is to ask again, until the signal ends it. For the badge's own script. */
export function onLookAgain(look: () => void, signal: AbortSignal): void {
  const hear = (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'tell' in message && message.tell === LOOK_AGAIN) look();
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}

/** Reads who asks from what the browser says of the sender; undefined for frames, other extensions and anything unexpected. */
export function senderOf(sender: Browser.runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return { from: 'ourselves' };
  const { tab, url } = sender;
  if (tab?.id === undefined || url === undefined || sender.frameId !== 0) return undefined;
  const page = {
    tabId: tab.id,
    documentId: sender.documentId,
    // A page may have changed its address without a load; it stays in its origin then. Another origin is the tab's next page.
    url: tab.url !== undefined && originOf(tab.url) === originOf(url) ? tab.url : url,
    incognito: tab.incognito,
    prerendered: sender.documentLifecycle === 'prerender',
  };
  return { from: 'page', page };
}

/** Scheme, host and port as they stand in an address. */
function originOf(url: string): string {
  return url.split('/', 3).join('/');
}
