import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong on a page as it is shown now, one line each; empty where it finds nothing. WCAG 2.2 AA and good practice. */
export async function faultsOf(page: Page): Promise<string[]> {
  // As text, because the debugger may run what the page's own policy would refuse.
  await page.evaluate(`window.axe ?? (() => { ${AXE} })()`);
  const found = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => [id, help, html.slice(0, 160), failureSummary].join(' | '))))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}

/**
 * The same in the light and in the dark theme.
 * @param show has the page shown in one of them
 */
export async function faultsInBothThemes(
  page: Page,
  show = (theme: 'light' | 'dark') => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]),
): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await show(theme);
    faults.push(...(await faultsOf(page)).map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}
