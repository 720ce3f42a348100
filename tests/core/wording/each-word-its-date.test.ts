import { describe, expect, it } from 'vitest';
import type { Exposure, Incident, Shop } from '../../../core/incident/schema';
import type { Certainty } from '../../../core/incident/vocabulary';
import { exposuresOf } from '../../../core/verdict/exposures-of';
import { tellDate } from '../../../core/wording/dates';
import { tellFigures, unitOf } from '../../../core/wording/figures';
import { tellSummary } from '../../../core/wording/summary';
import { LOCALES } from '../../../locales';
import { loadIncidents } from '../../../scripts/data/load-incidents';

const RECORDS = loadIncidents(process.cwd()).filter(({ announcedBy, state }) => announcedBy !== 'hibp' && state !== 'withdrawn');

/** The date of the notice that an exposure's facts come from, read from the record alone. */
const dateOf = (incident: Incident, one: Exposure) => one.asOf ?? one.disclosed ?? incident.disclosed;

/** The sentences of a summary that give a figure. Not a part of a longer one: 5人 is not in 15人. */
const sentencesWith = (summary: string, figure: string, language: 'ja' | 'en') =>
  summary
    .split(language === 'ja' ? /(?<=。)/ : /(?<=\.) (?=[A-Z])/)
    .filter((sentence) => new RegExp(`(?<![\\d,])${figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).test(sentence));

/** Everyone to whom a summary is told: whoever looks the incident up, and the customers of each shop. */
const tellings = RECORDS.flatMap((incident) =>
  [undefined, ...incident.shops].map(
    (shop) => [incident.id, shop?.key ?? 'all', incident, shop] as [string, string, Incident, Shop | undefined],
  ),
);

const CLAIMS = /(漏えいした可能性|流出した可能性|見られた可能性|漏えいは確認|流出は確認|見られたことは確認|漏えいし|流出し|見られ)/;
const CERTAINTY_OF: [RegExp, Certainty][] = [
  [/可能性/, 'possible'],
  [/確認/, 'not-confirmed'],
  [/./, 'confirmed'],
];

describe('over every record', () => {
  it('there are some with later notices, and some with two certainties', () => {
    expect(RECORDS.filter(({ notices }) => notices).length).toBeGreaterThan(40);
    expect(
      RECORDS.filter(({ certainty, exposures }) => exposures.some((one) => (one.certainty ?? certainty) !== certainty)).length,
    ).toBeGreaterThan(8);
  });

  it.each(['ja', 'en'] as const)('no figure is told under another date than that of the notice that gave it (%s)', (language) => {
    const words = LOCALES[language];
    let told = 0;
    for (const [id, key, incident, shop] of tellings) {
      const summary = tellSummary(incident, shop, words);
      for (const one of exposuresOf(incident, shop)) {
        const figure = tellFigures(one, unitOf(one, words), words);
        const date = dateOf(incident, one);
        if (figure === undefined || date === undefined) continue;
        for (const sentence of sentencesWith(summary, figure, language)) {
          told += 1;
          // A sentence may give the first date too; it may never give only that.
          const shared = exposuresOf(incident, shop).filter((other) => tellFigures(other, unitOf(other, words), words) === figure);
          const dates = shared.map((other) => tellDate(dateOf(incident, other) ?? '', words));
          expect(
            dates.some((text) => sentence.includes(text)),
            `${id} ${key}: ${sentence}`,
          ).toBe(true);
        }
      }
    }
    expect(told).toBeGreaterThan(300);
  });

  it('no group is told by the certainty of another (ja)', () => {
    let told = 0;
    for (const [id, key, incident, shop] of tellings) {
      const words = LOCALES.ja;
      const all = exposuresOf(incident, shop);
      for (const one of all) {
        const figure = tellFigures(one, unitOf(one, words), words);
        if (figure === undefined || all.filter((other) => tellFigures(other, unitOf(other, words), words) === figure).length > 1) continue;
        for (const sentence of sentencesWith(tellSummary(incident, shop, words), figure, 'ja')) {
          const claim = CLAIMS.exec(sentence.slice(sentence.indexOf(figure)))?.[0];
          if (claim === undefined) continue;
          told += 1;
          const said = CERTAINTY_OF.find(([pattern]) => pattern.test(claim))?.[1];
          expect(said, `${id} ${key}: ${sentence}`).toBe(one.certainty ?? incident.certainty);
        }
      }
    }
    expect(told).toBeGreaterThan(300);
  });

  it('a denial is told as a denial, and nothing as an announcement of the one who denied it', () => {
    const denied = RECORDS.filter(({ notices }) => notices?.some(({ denies }) => denies));
    expect(denied.length).toBeGreaterThan(0);
    for (const incident of denied) {
      const summary = tellSummary(incident, undefined, LOCALES.en);
      for (const { date, by, denies } of incident.notices ?? []) {
        if (!denies) continue;
        expect(incident.announcedBy === by && incident.disclosed === date).toBe(false);
        expect(sentencesWith(summary, tellDate(date, LOCALES.en), 'en').join()).toMatch(/had said|had been reported/);
      }
    }
  });
});
