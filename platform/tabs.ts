import { browser } from 'wxt/browser';

/** The document that a page's script speaks for. */
export interface PageDocument {
  tabId: number;
  /** Undefined in browsers that do not tell; the top frame stands for it then. */
  documentId: string | undefined;
}

/** Runs the in-page badge in a document, and nowhere else. Rejects when that document is gone. */
export async function injectNotice({ tabId, documentId }: PageDocument): Promise<void> {
  await browser.scripting.executeScript({
    target: documentId === undefined ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] },
    files: ['/notice.js'],
  });
}

/** Runs the visit script in every page that was open before the extension was installed or updated. */
export async function visitOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.allSettled(
    // A page may refuse (a store page, a discarded tab); the others must not wait for it.
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
