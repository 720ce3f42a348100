import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IncidentCard } from '../../components/incident-card';
import { recordIncident } from '../../core/verdict/verdict';
import { tellIncident } from '../../core/wording/tell-incident';
import { LOCALES } from '../../locales';
import { type FakeSites, openFakeSites } from '../../scripts/browser/fake-sites';
import { loadIncidents } from '../../scripts/data/load-incidents';
import { inBrowser, launchBrowser } from '../support/browser/launch-browser';
import type { TestSession } from '../support/browser/test-session';

const TODAY = new Date().toISOString().slice(0, 10);
const MOMENT = { today: TODAY, published: TODAY };
const READER = { onAnswer() {}, onTick() {}, onForget() {}, onSettle() {}, keeps: true, country: 'JP' } as const;
const FOLDS = { isOpen: () => false, onToggle() {} };

/** As tall as a popup can be, in CSS pixels (Chromium 156 and Firefox 153). */
const POPUP_HEIGHT = 600;
/** Lines of text between the name of the shop and the first thing to press. */
const MOST_LINES = 3;

/** Every card that the popup can open with: each record at each shop, by each kind of address, and looked up by name. */
function cards(language: 'ja' | 'en'): { id: string; html: string }[] {
  const words = LOCALES[language];
  const all = loadIncidents(process.cwd()).flatMap((incident) =>
    [
      recordIncident(incident, undefined, undefined, MOMENT),
      ...incident.shops.flatMap((shop) => (shop.sites ?? []).map((rule) => recordIncident(incident, shop, rule, MOMENT))),
    ].flatMap((recorded) => {
      if (!recorded || recorded.level === 'none') return [];
      const told = tellIncident(recorded, words);
      return [{ id: told.id, html: renderToString(h(IncidentCard, { told, words, reader: READER, folds: FOLDS })) }];
    }),
  );
  // A shop with many addresses has the same card at each of them.
  return [...new Map(all.map((one) => [one.html, one])).values()];
}

let sites: FakeSites;
let session: TestSession;
let popup: Page;
beforeAll(async () => {
  sites = await openFakeSites();
  session = await launchBrowser({ sites, language: 'ja' });
  popup = await session.open('popup.html', '.page');
  await popup.setViewport({ width: 380, height: POPUP_HEIGHT });
});
afterAll(async () => {
  await session?.close();
  await sites?.close();
});

inBrowser.each(['ja', 'en'] as const)('every record, told in %s,', (language) => {
  it(`has at most ${MOST_LINES} lines before the first thing to do, and the first step on the first screen`, async () => {
    const all = cards(language);
    expect(all.length).toBeGreaterThan(1000);
    const found = await popup.evaluate((cards) => {
      const page = document.querySelector('.page');
      if (!page) throw new Error('no popup');
      return cards.map(({ id, html }) => {
        page.innerHTML = html;
        const lead = page.querySelector('.lead');
        const lines = lead ? Math.round(lead.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(lead).lineHeight)) : 0;
        const step = page.querySelector('.steps li');
        return { id, lines, step: step ? Math.round(step.getBoundingClientRect().bottom) : 0, wide: page.scrollWidth > page.clientWidth };
      });
    }, all);
    const ids = (fails: (one: (typeof found)[number]) => boolean) =>
      found
        .filter(fails)
        .map(({ id, lines, step }) => `${id}: ${lines} lines, first step ends at ${step}`)
        .join('\n');
    expect(ids(({ lines }) => lines > MOST_LINES || lines < 1)).toBe('');
    expect(ids(({ step }) => step > POPUP_HEIGHT)).toBe('');
    expect(ids(({ wide }) => wide)).toBe('');
  });
});
