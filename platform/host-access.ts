import { browser } from 'wxt/browser';

/** What the manifest asks for. The reader may take it away, and give it back for every site or for some. */
const EVERY_SITE = { origins: ['http://*/*', 'https://*/*'] };

/** Whether the browser lets the extension look at every site by itself. Where it does not, a click on the icon still opens one page. */
export function hasHostAccess(): Promise<boolean> {
  return browser.permissions.contains(EVERY_SITE);
}

/**
 * Calls back after access to sites was given or taken, be it to all of them or to some. In the worker it is to be called in
 * the first tick.
 * @returns what ends it
 */
export function onHostAccess(act: (change: 'given' | 'taken') => void): () => void {
  const given = ({ origins }: { origins?: string[] | undefined }) => void (origins?.length && act('given'));
  const taken = ({ origins }: { origins?: string[] | undefined }) => void (origins?.length && act('taken'));
  browser.permissions.onAdded.addListener(given);
  browser.permissions.onRemoved.addListener(taken);
  return () => {
    browser.permissions.onAdded.removeListener(given);
    browser.permissions.onRemoved.removeListener(taken);
  };
}

/**
 * Tells a page whether there is access: now, and after each change.
 * @returns what ends it
 */
export function watchHostAccess(tell: (has: boolean) => void): () => void {
  const look = () =>
    void hasHostAccess()
      .then(tell)
      .catch((error: unknown) => console.error('Access could not be looked up:', error));
  look();
  return onHostAccess(look);
}

/**
 * Lets the browser ask the reader for access to every site. Browsers allow this only in the handler of a click, before
 * anything is awaited. Nothing comes back: the popup may be closed by the browser's question (Firefox), so whoever wants to
 * know listens to `onHostAccess`; a refusal changes nothing.
 */
export function askForHostAccess(): void {
  browser.permissions.request(EVERY_SITE).catch((error: unknown) => console.error('Access could not be asked for:', error));
}
