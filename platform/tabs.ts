import { browser } from 'wxt/browser';
import type { PageDocument, TabPage } from '../core/use-cases/ports';

/**
 * Runs the in-page badge in a document, and nowhere else. False when it cannot: the document is gone, or access to it was
 * taken away.
 */
export async function injectNotice({ tabId, documentId }: PageDocument): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: documentId === undefined ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] },
      files: ['/notice.js'],
    });
    return true;
  } catch {
    // Browsers word it in a dozen ways; with a script that is in the package, all of them mean that the page cannot be entered.
    return false;
  }
}

const ON_THE_WEB = ['http://*/*', 'https://*/*'];

/** The pages that are open on the web, as far as the browser tells us of them. */
export async function openPages(): Promise<TabPage[]> {
  const tabs = await browser.tabs.query({ url: ON_THE_WEB });
  return tabs.flatMap(({ id, url }) => (id !== undefined && url !== undefined ? [{ id, url }] : []));
}

/** Runs the visit script in every open page. May never resolve: a page that is held by its own dialog runs nothing. */
export async function visitOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ON_THE_WEB });
  await Promise.allSettled(
    // A page may refuse (a store page); the others must not wait for it. A discarded one visits itself once it is woken.
    tabs.map(
      (tab) =>
        tab.id !== undefined && !tab.discarded && browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/visit.js'] }),
    ),
  );
}

/** The address of a tab's page; undefined when the tab is gone or the browser does not tell. */
export async function tabUrl(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    // tabs.get rejects for one reason: the tab is gone.
    return undefined;
  }
}

/** The page that the reader is looking at. Its address is known after a click on the toolbar icon (`activeTab`). */
export async function activeTab(): Promise<{ id: number; url: string | undefined; incognito: boolean } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, incognito: tab.incognito };
}

/** Opens one of the extension's own pages in a tab. */
export async function openOwnPage(path: '/refresh-file.html' | '/welcome.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Whether a page of ours is in a private window, of which nothing is kept. */
export function inPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext;
}
