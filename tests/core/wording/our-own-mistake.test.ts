import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { recordIncident } from '../../../core/verdict/verdict';
import { tellIncident } from '../../../core/wording/tell-incident';
import { LOCALES } from '../../../locales';
import { anExposure, anIncident, MOMENT } from '../../support/an-incident';

type Figure = NonNullable<Incident['figures']>[number];

/** Whoever may have announced something, in the words that put it into their mouth. */
const SOMEBODY = {
  ja: /公表では|公表しました|報道|発表|情報もあります|とされています/,
  en: /notice|announced that|source|reported|said to|counted/i,
} as const;

const OF: Figure['of'][] = ['people', 'records', 'misuse-people', 'misuse-transactions', 'misuse-amount'];

describe.each(['ja', 'en'] as const)('what we had wrong (%s)', (language) => {
  const words = LOCALES[language];
  const told = (figure: Figure) => {
    const incident = anIncident({
      state: 'corrected',
      stateSince: { date: '2026-09-01', reason: { ja: '人数を写し間違えていました。', en: 'The number was copied wrongly.' } },
      exposures: [anExposure({ people: 57 })],
      misuse: { certainty: 'possible', people: 3, amount: { value: 30, currency: 'JPY' } },
      figures: [figure],
    });
    const card = tellIncident(recordIncident(incident, incident.shops[0], undefined, MOMENT)!, words);
    return [...card.summary, ...card.also, ...card.exposures.map(({ figures = '' }) => figures), card.provenance ?? '', card.when];
  };

  it.each(OF)('is told as our mistake, and by nobody else: %s', (of) => {
    const naming = told({ of, value: 5783, is: 'ours' }).filter((text) => text.includes('5,783'));
    expect(naming).toHaveLength(1);
    expect(naming[0]).toMatch(language === 'ja' ? /^店守は.*店守の誤り/ : /^Misemori .*our own mistake/);
    expect(naming[0]).not.toMatch(SOMEBODY[language]);
  });

  it('is told the same where a feed says who said it: nobody did', () => {
    const figure: Figure = { of: 'people', value: 5783, is: 'ours' };
    const note = { ja: 'ショップは5,783人と公表していました。', en: 'The shop announced 5,783 people.' };
    expect(told({ ...figure, date: '2026-06-01', source: 0, exposure: 0, note })).toEqual(told(figure));
  });

  it('is corrected by us', () => {
    expect(told({ of: 'people', value: 5783, is: 'ours' })[0]).toMatch(
      language === 'ja' ? /^店守がこの記録を/ : /^Misemori corrected this record/,
    );
  });

  it('is told apart from what the shop corrected', () => {
    const theirs = told({ of: 'people', value: 5783, is: 'superseded' }).find((text) => text.includes('5,783'));
    expect(theirs).toMatch(SOMEBODY[language]);
    expect(theirs).not.toMatch(/店守|Misemori/);
  });
});
