import { browser } from 'wxt/browser';
import { MAX_HOSTS, readHosts } from '../core/incident/page-hosts';

/**
 * The hosts from which the page in a tab loads something, or to which it sends its forms, itself included; looked up in
 * the page now, and kept nowhere. Empty where the browser does not let us look.
 */
export async function embeddedHosts(tabId: number): Promise<string[]> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: hostsOfPage, args: [MAX_HOSTS] });
    return readHosts(frame?.result);
  } catch {
    // A page of the browser or of a store, or one that is gone by now.
    return [];
  }
}

/** Runs in the page: uses nothing from outside. */
function hostsOfPage(most: number): string[] {
  const parts = [...document.querySelectorAll('script[src], iframe[src], img[src], link[href], form[action]')];
  const named = parts.map((part) => part.getAttribute('src') ?? part.getAttribute('href') ?? part.getAttribute('action') ?? '');
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const hosts = new Set<string>();
  for (const address of [...named, ...loaded]) {
    try {
      const { protocol, hostname } = new URL(address, document.baseURI);
      if (hosts.size < most && /^https?:$/.test(protocol)) hosts.add(hostname);
    } catch {
      // What is no address loads nothing.
    }
  }
  return [...hosts];
}
