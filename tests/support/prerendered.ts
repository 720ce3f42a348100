import { type Browser, type CDPSession, CDPSessionEvent } from 'puppeteer-core';
import { answersAreIn } from '../../scripts/browser/all-answered';
import { until } from '../../scripts/browser/wait';

/**
 * Watches for a page that Chromium loads ahead of a visit. Puppeteer hands out no such page, and a debugging session of a page
 * that is opened by hand keeps Chromium from loading anything ahead: so the sessions are heard of as the browser opens them.
 * @returns waits until such a page is loaded and the extension's scripts in it have had their say
 */
export async function watchPrerendering(browser: Browser): Promise<() => Promise<void>> {
  const scripts: { session: CDPSession; contextId: number }[] = [];
  const connection = (await browser.target().createCDPSession()).connection();
  connection?.on(CDPSessionEvent.SessionAttached, (session: CDPSession) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) scripts.push({ session, contextId: context.id });
    });
    // Other targets than pages refuse it.
    session.send('Runtime.enable').catch(() => {});
  });
  const expression = `document.prerendering === true && (${answersAreIn})()`;
  const isIn = async ({ session, contextId }: (typeof scripts)[number]) =>
    (await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true, returnByValue: true })).result.value === true;
  return async () => {
    await until(async () => {
      for (const one of scripts) if (await isIn(one).catch(() => false)) return true;
      return false;
    }, 'a page that is loaded ahead');
    // Puppeteer takes over such a session with its page, and is told of its scripts only if it is the first to ask.
    for (const { session } of scripts) await session.send('Runtime.disable').catch(() => {});
  };
}
