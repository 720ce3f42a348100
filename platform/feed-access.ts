import { browser } from 'wxt/browser';

/**
 * Whether the feed can be asked without telling its host which installation asks. Firefox puts `Origin: moz-extension://` and
 * a number of this installation alone into a request to a host that the extension may not open (seen in 153); Chromium's origin
 * is the same for everybody.
 * @param feedUrl the address of the feed; empty where there is none
 */
export async function hasFeedAccess(feedUrl: string, isFirefox: boolean = import.meta.env.FIREFOX): Promise<boolean> {
  if (!isFirefox || feedUrl === '') return true;
  // A pattern has no port.
  const { protocol, hostname } = new URL(feedUrl);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}
