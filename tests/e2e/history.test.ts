import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { until } from '../../scripts/browser/wait';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

const SHOP = 'https://nagisa-tea.example/';

inBrowser('the in-page badge is remembered', () => {
  let sites: FakeSites;
  let session: TestSession;
  let profile: string;
  const start = async () => {
    session = await launchBrowser({ sites, language: 'en', profile });
  };
  const restart = async () => {
    await session.close();
    await start();
  };
  const noticeAt = async (url: string, wanted: boolean) => {
    const page = await session.visit(url);
    await until(async () => (await session.toolbar(page)).text === '!');
    if (wanted) await until(async () => (await session.notice(page)) !== undefined);
    return { page, shown: (await session.notice(page)) !== undefined };
  };

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'misemori-profile-'));
    sites = await openFakeSites();
    await start();
  });
  afterAll(async () => {
    await session?.close();
    await sites?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('speaks when the worker was stopped before the visit', async () => {
    await session.stopBackground();
    const { page, shown } = await noticeAt(SHOP, true);
    expect(shown).toBe(true);
    await session.hasBeenSeen(page);
    await page.close();
  });

  it('keeps quiet on the next page of the same browser session, worker stopped or not', async () => {
    await session.stopBackground();
    const { page, shown } = await noticeAt(`${SHOP}cart`, false);
    expect(shown).toBe(false);
    await page.close();
  });

  it('closes, and speaks again in the next session until it is dismissed', async () => {
    await restart();
    const { page } = await noticeAt(SHOP, true);
    await session.pressNotice(page, 'Close');
    await until(async () => (await session.notice(page)) === undefined);
    await restart();
    const again = await noticeAt(SHOP, true);
    expect(again.shown).toBe(true);
    await session.pressNotice(again.page, "Don't show this again");
    await until(async () => (await session.notice(again.page)) === undefined);
    await session.answered(again.page);
  });

  it('stays dismissed over a browser restart, while the toolbar still tells', async () => {
    await restart();
    const { page, shown } = await noticeAt(SHOP, false);
    expect(shown).toBe(false);
    expect((await session.toolbar(page)).title).toContain('1 disclosed incident');
  });
});
