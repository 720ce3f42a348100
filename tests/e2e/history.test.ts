import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hasBeenSeen } from '../../scripts/browser/all-answered';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { launch, type Session, until } from '../../scripts/browser/launch';
import { pressNotice, readNotice } from '../../scripts/browser/read-notice';

const SHOP = 'https://nagisa-tea.example/';

describe('the in-page badge is remembered', () => {
  let sites: FakeSites;
  let session: Session;
  let profile: string;
  const start = async () => {
    session = await launch({ extension: inject('extension'), sites, language: 'en', profile });
  };
  const restart = async () => {
    await session.browser.close();
    await start();
  };
  const noticeAt = async (url: string, wanted: boolean) => {
    const page = await session.visit(url);
    await until(async () => (await session.toolbar(page)).text === '!');
    if (wanted) await until(async () => (await readNotice(page)) !== undefined);
    return { page, shown: (await readNotice(page)) !== undefined };
  };

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'misemori-profile-'));
    sites = await openFakeSites();
    await start();
  });
  afterAll(async () => {
    await session?.browser.close();
    await sites?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('speaks when the worker was stopped before the visit', async () => {
    await session.stopWorker();
    const { page, shown } = await noticeAt(SHOP, true);
    expect(shown).toBe(true);
    await hasBeenSeen(page);
    await page.close();
  });

  it('keeps quiet on the next page of the same browser session, worker stopped or not', async () => {
    await session.stopWorker();
    const { page, shown } = await noticeAt(`${SHOP}cart`, false);
    expect(shown).toBe(false);
    await page.close();
  });

  it('closes, and speaks again in the next session until it is dismissed', async () => {
    await restart();
    const { page } = await noticeAt(SHOP, true);
    await pressNotice(page, 'Close');
    await until(async () => (await readNotice(page)) === undefined);
    await restart();
    const again = await noticeAt(SHOP, true);
    expect(again.shown).toBe(true);
    await pressNotice(again.page, "Don't show this again");
    await until(async () => (await readNotice(again.page)) === undefined);
    await session.answered(again.page);
  });

  it('stays dismissed over a browser restart, while the toolbar still tells', async () => {
    await restart();
    const { page, shown } = await noticeAt(SHOP, false);
    expect(shown).toBe(false);
    expect((await session.toolbar(page)).title).toContain('1 disclosed incident');
  });
});
