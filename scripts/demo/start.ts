import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { hasBeenSeen } from '../browser/all-answered';
import { type FakeSites, openFakeSites } from '../browser/fake-sites';
import { launch, type Session, until } from '../browser/launch';
import { readNotice, spokenNotice } from '../browser/read-notice';
import { readPopup } from '../browser/read-popup';
import { refreshIn } from '../browser/use-popup';
import { buildDemoExtension } from '../release/build-extension';
import { buildDemoFeed, DEMO_NOW, serveFeed } from './demo-feed';
import { type PlannedVisit, SITE_PLAN } from './site-plan';

// `npm start`: builds the extension, serves a row of shops and a feed on this machine, visits every shop in a real
// browser, refreshes once, and prints what a shopper would have seen. Exits 1 when anything is not as planned.
const root = process.cwd();
const shots = join(root, 'shots');
const { values: flags } = parseArgs({ options: { open: { type: 'boolean', default: false } } });
const photographed = new Set([
  'https://nagisa-tea.example/',
  'https://shop.ledger.com/',
  'https://kumo-glass.example/',
  'https://yomifa.example/',
]);

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  mkdirSync(shots, { recursive: true });
  const feed = await serveFeed(buildDemoFeed(root).files);
  const sites = await openFakeSites();
  console.log('Building the extension with the demo dataset …');
  const extension = buildDemoExtension(root, feed.url);
  try {
    const wrong = await visitEverySite(extension, sites);
    await photographInJapanese(extension, sites);
    console.log(`\nThe demo stands at ${DEMO_NOW}. Screenshots: ${relative(root, shots)}/`);
    console.log(wrong === 0 ? `All ${SITE_PLAN.length} visits came to what the policy says.` : `${wrong} visits came to something else.`);
    process.exitCode = wrong === 0 ? 0 : 1;
    if (flags.open) await leaveOpen(extension, sites);
  } finally {
    await Promise.all([sites.close(), feed.close()]);
  }
}

/** Visits every shop, opens the popup over each, refreshes once; returns how many visits were not as planned. */
async function visitEverySite(extension: string, sites: FakeSites): Promise<number> {
  const session = await launch({ extension, sites, language: 'en' });
  try {
    let wrong = 0;
    for (const planned of SITE_PLAN) {
      const seen = await visitShop(session, planned);
      const differences = (['verdict', 'level', 'toolbar', 'notice'] as const).filter((what) => seen[what] !== planned[what]);
      if (differences.length > 0) wrong += 1;
      console.log(`\n${differences.length === 0 ? '✓' : '✗'} ${planned.url}`);
      console.log(
        `  verdict ${seen.verdict} · level ${seen.level} · toolbar "${seen.toolbar}" · in-page badge ${seen.notice ? 'yes' : 'no'}`,
      );
      if (seen.summary) console.log(`  ${seen.summary}`);
      if (seen.advice) console.log(`  → ${seen.advice}`);
      for (const what of differences) console.log(`  EXPECTED ${what}: ${String(planned[what])}`);
    }
    console.log(`\nRefresh: ${await refreshOnce(session)}`);
    return wrong;
  } finally {
    await session.browser.close();
  }
}

async function visitShop(
  session: Session,
  { url, toolbar: wanted, notice: badge, again }: PlannedVisit,
): Promise<PlannedVisit & { summary: string; advice: string }> {
  const page = await session.visit(url);
  const name = new URL(url).hostname;
  // A busy machine may take longer over what must come; what must not come has had its time in `visit`.
  if (wanted !== '') await until(async () => (await session.toolbar(page)).text !== '').catch(() => {});
  if (badge) await spokenNotice(page).catch(() => {});
  if (again) await hasBeenSeen(page).catch(() => {});
  const { text: toolbar } = await session.toolbar(page);
  const notice = await readNotice(page);
  if (photographed.has(url)) await page.screenshot({ path: join(shots, `page-${name}.en.png`) });
  const popup = await session.popup(page);
  if (photographed.has(url)) await popup.screenshot({ path: join(shots, `popup-${name}.en.png`) });
  const { verdict, incidents } = await readPopup(popup);
  await popup.close();
  await page.close();
  const [loudest] = incidents;
  return {
    url,
    // The popup's own class names are those of the policy; anything else shows up as a difference.
    verdict: verdict as PlannedVisit['verdict'],
    level: (loudest?.level ?? 'none') as PlannedVisit['level'],
    toolbar: toolbar as PlannedVisit['toolbar'],
    notice: notice !== undefined,
    summary: loudest?.summary[0] ?? '',
    advice: loudest?.advice[0] ?? '',
  };
}

async function refreshOnce(session: Session): Promise<string> {
  const page = await session.visit('https://hinata-shoes.example/');
  const popup = await session.popup(page);
  const outcome = await refreshIn(popup);
  await popup.close();
  return outcome;
}

async function photographInJapanese(extension: string, sites: FakeSites): Promise<void> {
  const session = await launch({ extension, sites, language: 'ja', dark: true });
  try {
    for (const url of photographed) {
      const page = await session.visit(url);
      const name = new URL(url).hostname;
      await page.screenshot({ path: join(shots, `page-${name}.ja.dark.png`) });
      const popup = await session.popup(page);
      await popup.screenshot({ path: join(shots, `popup-${name}.ja.dark.png`) });
      await popup.close();
      await page.close();
    }
  } finally {
    await session.browser.close();
  }
}

async function leaveOpen(extension: string, sites: FakeSites): Promise<void> {
  const session = await launch({ extension, sites, language: 'ja', headless: false });
  for (const { url } of SITE_PLAN.slice(8, 14)) await session.visit(url);
  console.log('The browser is open; close it to end.');
  await new Promise<void>((done) => session.browser.once('disconnected', () => done()));
}
