import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { namesOf } from '../../../core/incident/name-in';
import { publishedIncidentSchema } from '../../../core/incident/published-incident';
import { hasEnded } from '../../../core/incident/state';
import { tellIncident } from '../../../core/wording/tell-incident';
import { breachSchema } from '../../../scripts/site/breach-schema';
import { escapeMarkup } from '../../../scripts/site/escape-markup';
import { firstViewOf } from '../../../scripts/site/first-view';
import type { SiteEntry } from '../../../scripts/site/site-entry';
import { LANGUAGES, WORDS } from '../../../scripts/site/site-language';
import { pathsIn } from '../../../scripts/site/site-paths';
import { type DemoSite, demoSite, filesOf, SITE } from '../../support/demo-site';

let site: DemoSite & { files: Map<string, string | Uint8Array>; textOf(path: string): string };
beforeAll(async () => {
  const source = await demoSite();
  const files = await filesOf(source);
  site = { ...source, files, textOf: (path) => textIn(files, path) };
});

/** As a page has it, where only the quotes of attributes are escaped. */
const onPage = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const pages = () => [...site.files.keys()].filter((path) => path.endsWith('.html'));
const pageOf = (entry: SiteEntry, language: 'ja' | 'en') => site.textOf(pathsIn(language).incident(entry.page));
const isHidden = (text: string) => text.includes('<meta name="robots" content="noindex"/>');

describe.each(LANGUAGES)('in %s', (language) => {
  it('every record has a page with all that is told of it and its sources', () => {
    const all = [...site.listed, ...site.discreet];
    expect(all).toHaveLength(site.incidents.length);
    const wanting = all.filter((entry) => {
      const page = pageOf(entry, language);
      const { summary, advice, sources } = tellIncident(entry.recorded, WORDS[language]);
      const told = [...summary, ...advice.map(({ text }) => text), ...sources.map(({ url }) => `href="${url.replace(/&/g, '&amp;')}"`)];
      return told.some((text) => !page.includes(text.startsWith('href=') ? text : onPage(text)));
    });
    expect(wanting.map(({ id }) => id)).toEqual([]);
  });

  it('every listed record can be reached without a script: from the first page, over the page of its year', () => {
    const linked = (path: string) => linksOf(site.textOf(path)).map((href) => posix.join(posix.dirname(path), href));
    const years = pages().filter((path) => path.startsWith(`${language}/year/`));
    const seen = new Set([pathsIn(language).index]);
    for (const path of seen) for (const to of linked(path)) if (years.includes(to)) seen.add(to);
    expect(years.filter((path) => !seen.has(path))).toEqual([]);
    const reached = new Set([...seen].flatMap(linked));
    expect(site.listed.filter(({ page }) => !reached.has(pathsIn(language).incident(page))).map(({ id }) => id)).toEqual([]);
  });

  it('a record that ended says so, and why, and a withdrawn one is left out of search engines', () => {
    const ended = site.listed.filter(({ state }) => hasEnded(state));
    expect(new Set(ended.map(({ state }) => state))).toEqual(new Set(['cleared', 'withdrawn']));
    for (const entry of ended) {
      const page = pageOf(entry, language);
      expect(page).toContain(onPage(entry.recorded.incident.stateSince?.reason[language] ?? 'no reason'));
      expect(page).not.toMatch(/class="(?:advice|exposures|time-line)"/);
      expect(isHidden(page)).toBe(entry.state === 'withdrawn');
      expect(site.textOf(pathsIn(language).changes)).toContain(`href="incident/${entry.page}.html"`);
    }
  });

  it('nothing is asked and nothing can be ticked on the page of a record', () => {
    for (const entry of site.listed) expect(pageOf(entry, language)).not.toMatch(/<(?:input|button|fieldset|script)\b/);
  });

  it('the page of a discreet record is left out of search engines, and no page leads to it', () => {
    expect(site.discreet.length).toBeGreaterThan(80);
    const linked = new Set(pages().flatMap((path) => linksOf(site.textOf(path)).map((href) => posix.join(posix.dirname(path), href))));
    for (const entry of site.discreet) expect(isHidden(pageOf(entry, language))).toBe(true);
    // But for its own page in the other language.
    const own = new Set(LANGUAGES.flatMap((one) => site.discreet.map(({ page }) => pathsIn(one).incident(page))));
    const others = pages().filter((path) => !own.has(path));
    const found = others.flatMap((path) => linksOf(site.textOf(path)).map((href) => posix.join(posix.dirname(path), href)));
    expect(found.filter((path) => own.has(path))).toEqual([]);
    expect(linked.size).toBeGreaterThan(2000);
  });

  it('the first view is at most 40 kB as it travels, and 120 kB unpacked', () => {
    const files = firstViewOf(site.files, language);
    expect(files.length).toBeGreaterThanOrEqual(4);
    expect(files.reduce((sum, one) => sum + one.length, 0)).toBeLessThanOrEqual(120_000);
    expect(files.reduce((sum, one) => sum + gzipSync(one).length, 0)).toBeLessThanOrEqual(40_000);
  });

  it('no other page is heavier', () => {
    const heavy = pages().filter((path) => path.startsWith(language) && Buffer.byteLength(site.textOf(path)) > 100_000);
    expect(heavy).toEqual([]);
  });
});

describe('every page', () => {
  it('asks for nothing but what is there, and leads nowhere on the site where nothing is', () => {
    const dead = pages().flatMap((path) =>
      [...linksOf(site.textOf(path)), ...askedBy(site.textOf(path))]
        .map((href) =>
          href.startsWith(SITE.base ?? '') ? href.slice(SITE.base?.length) || 'index.html' : posix.join(posix.dirname(path), href),
        )
        .filter((to) => !site.files.has(to))
        .map((to) => `${path} → ${to}`),
    );
    expect(dead).toEqual([]);
  });

  it('has a policy that lets nothing in from elsewhere, and nothing inline for it to refuse', () => {
    for (const path of pages()) {
      const page = site.textOf(path);
      const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
      expect(policy).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self'; /);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(page).not.toMatch(/<style|\sstyle="|\son\w+="|<script(?![^>]* src=)|javascript:/);
      expect(askedBy(page).filter((href) => /^(?:\w+:|\/\/)/.test(href))).toEqual([]);
    }
  });

  it('says of what day it is, under which licence, and by whom', () => {
    for (const path of pages().filter((one) => one !== 'index.html')) {
      const page = site.textOf(path);
      expect(page).toMatch(/27 November 2026|2026年11月27日/);
      expect(page).toContain('Misemori contributors');
      expect(page).toContain('haveibeenpwned.com');
      expect(page).toContain('https://creativecommons.org/licenses/by/4.0/');
    }
  });

  it('names its twin in the other language, which names it', () => {
    for (const path of pages().filter((one) => one !== 'index.html' && !isHidden(site.textOf(one)))) {
      const alternates = [...site.textOf(path).matchAll(/<link rel="alternate" hreflang="(ja|en)" href="([^"]*)"/g)];
      expect(alternates.map(([, language]) => language)).toEqual([...LANGUAGES]);
      for (const [, language = '', href = ''] of alternates)
        expect(href).toBe(`${SITE.base}${path.replace(/^(?:ja|en)\//, `${language}/`)}`);
      expect(site.textOf(path)).toContain(`<link rel="canonical" href="${SITE.base}${path}"/>`);
    }
  });

  it('says where an error is reported, with the record in the address', () => {
    for (const entry of site.listed)
      expect(pageOf(entry, 'en')).toContain(
        `href="mailto:reports@records.example?subject=${escapeMarkup(encodeURIComponent('Misemori record'))}`,
      );
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // How elements without content and booleans are written is a matter of taste.
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'doctype-style': 'off',
      },
    });
    // Pages of one kind are made by one component: all lists, and of the records one in thirty.
    const looked = pages().filter((path, i) => !path.includes('/incident/') || i % 30 === 0);
    expect(looked.length).toBeGreaterThan(100);
    const faults = await Promise.all(
      looked.map(async (path) => {
        const { results } = await validator.validateString(site.textOf(path), path);
        return results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, selector }) => `${path}: ${ruleId} ${message} ${selector}`),
        );
      }),
    );
    expect(faults.flat()).toEqual([]);
  });
});

describe('the whole site', () => {
  it('is the same to the byte, whatever the order of the records', async () => {
    const again = await filesOf({ ...site, incidents: site.incidents.toReversed() });
    expect([...again.keys()].sort()).toEqual([...site.files.keys()].sort());
    expect([...site.files.keys()].filter((path) => textIn(again, path) !== site.textOf(path))).toEqual([]);
  });

  it('has every listed record whole, with licence and credit', () => {
    const file = z
      .object({ licence: z.string(), credit: z.array(z.string()), published: z.string(), incidents: z.array(publishedIncidentSchema) })
      .parse(JSON.parse(site.textOf('incidents.json')));
    expect(file.incidents.map(({ id }) => id)).toEqual(site.listed.map(({ id }) => id));
    expect(file.licence).toContain('creativecommons.org/licenses/by/4.0');
    expect(file.credit.join(' ')).toMatch(/Misemori contributors.*Have I Been Pwned/);
  });

  it('has the list in the form of Have I Been Pwned where a person and where a tool looks for it', () => {
    expect(z.array(breachSchema).parse(JSON.parse(site.textOf('breaches.json'))).length).toBeGreaterThan(1000);
    expect(site.textOf('api/v3/breaches')).toBe(site.textOf('breaches.json'));
  });

  it('tells no discreet name, address or id anywhere but on that record’s own pages', () => {
    const own = new Set(LANGUAGES.flatMap((one) => site.discreet.map(({ page }) => pathsIn(one).incident(page))));
    const names = site.discreet.flatMap(({ id, recorded: { incident } }) => [
      id,
      ...incident.shops.flatMap(({ name, aliases = [], sites = [] }) => [...namesOf(name), ...aliases, ...sites.map(({ host }) => host)]),
    ]);
    const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const whole = (name: string) => new RegExp(`(?<![\\p{L}\\p{N}.-])${escaped(name)}(?![\\p{L}\\p{N}-])`, 'u');
    const wanted = [...new Set(names)].map((name) => [name, whole(name)] as const);
    const told = [...site.files.keys()]
      .filter((path) => !own.has(path) && !/\.(?:png|css)$/.test(path) && !path.startsWith('assets/'))
      .flatMap((path) => {
        const text = site.textOf(path);
        return wanted.filter(([name, pattern]) => text.includes(name) && pattern.test(text)).map(([name]) => `${path}: ${name}`);
      });
    expect(told).toEqual([]);
  });
});

function textIn(files: ReadonlyMap<string, string | Uint8Array>, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`the site has no ${path}`);
  return Buffer.from(content).toString('utf8');
}

/** Where the links of a page lead that stay on the site. */
function linksOf(page: string): string[] {
  return [...page.matchAll(/<a [^>]*?href="([^"#]+)"/g)].flatMap(([, href = '']) => (/^(?:\w+:|\/\/)/.test(href) ? [] : [href]));
}

/** What a browser asks for to show a page, and the other addresses that its head names. */
function askedBy(page: string): string[] {
  return [...page.matchAll(/<(?:link|script|img)\b[^>]*? (?:href|src)="([^"]+)"/g)].flatMap(([tag, href = '']) =>
    /rel="(?:canonical|alternate)" (?:hreflang|href)/.test(tag) ? [] : [href],
  );
}
