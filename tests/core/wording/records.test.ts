import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { recordIncident } from '../../../core/verdict/verdict';
import { type ToldIncident, tellIncident } from '../../../core/wording/tell-incident';
import { tellNotice } from '../../../core/wording/tell-notice';
import type { Words } from '../../../core/wording/words';
import { LOCALES } from '../../../locales';
import { loadIncidents } from '../../../scripts/data/load-incidents';
import { anExposure, anIncident, MOMENT } from '../../support/an-incident';
import { APPROVE } from '../../support/approved-words';

const RECORDS = loadIncidents(process.cwd());
const record = (id: string): Incident => {
  const found = RECORDS.find((one) => one.id === id);
  if (!found) throw new Error(`there is no record ${id}`);
  return found;
};

/** Every way in which an incident can be told: by name, and for each rule of each of its shops. */
function tellings(incident: Incident, words: Words): ToldIncident[] {
  return incident.shops.flatMap((shop) =>
    [undefined, ...(shop.sites ?? [])].map((rule) => tellIncident(recordIncident(incident, shop, rule, MOMENT)!, words)),
  );
}

function textsOf(told: ToldIncident): string[] {
  return [
    told.levelWord,
    told.title,
    told.when,
    ...told.summary,
    ...(told.provenance === undefined ? [] : [told.provenance]),
    ...told.exposures.flatMap((one) => [
      one.who,
      one.window,
      ...(one.figures === undefined ? [] : [one.figures]),
      ...one.data,
      ...one.asides,
    ]),
    ...told.also,
    ...told.advice.map((one) => one.text),
    ...told.sources.map((one) => one.label),
  ];
}

const LEAKED = {
  ja: /漏えいしました|漏えいしたと(?!さ|いう公表はありません)/,
  en: /were leaked|was leaked|were seen(?! was not confirmed)/,
};
const EACH = RECORDS.flatMap((incident) => (['ja', 'en'] as const).map((language) => [incident.id, language, incident] as const));

describe('every record can be told', () => {
  it('there are some', () => expect(RECORDS.length).toBeGreaterThanOrEqual(12));

  it.each(EACH)('%s in %s: nothing is empty, undefined or unfilled', (_, language, incident) => {
    for (const told of tellings(incident, LOCALES[language])) {
      expect(told.summary.length).toBeGreaterThan(0);
      expect(told.sources.length).toBeGreaterThan(0);
      const stands = incident.state === 'active' || incident.state === 'corrected';
      expect(told.exposures.length > 0).toBe(stands);
      for (const text of textsOf(told)) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
        expect(text).not.toMatch(/ {2}|^ | $| [,.]|、、|。。|（）|\(\)/);
      }
      if (language === 'ja') for (const sentence of told.summary) expect(sentence).toMatch(/[。）]$|^委託の流れ：|：/);
      else for (const sentence of told.summary) expect(sentence).toMatch(/[.)]$|^Contracted in this order: |: /);
    }
  });

  it.each(EACH.filter(([, , { certainty, exposures }]) => exposures.every((one) => (one.certainty ?? certainty) !== 'confirmed')))(
    '%s in %s is never told as leaked, because nothing of it is confirmed',
    (_, language, incident) => {
      for (const told of tellings(incident, LOCALES[language]))
        for (const sentence of told.summary) expect(sentence).not.toMatch(LEAKED[language]);
      const shop = incident.shops[0]!;
      const notice = tellNotice(recordIncident(incident, shop, shop.sites?.[0], MOMENT)!, true, LOCALES[language]).text;
      expect(notice).not.toMatch(
        language === 'ja' ? /漏えいを公表|漏えいしたと|漏えいが、/ : /were leaked|a leak of customer data of this shop was made known/,
      );
    },
  );

  it.each(EACH)('%s in %s: the in-page badge is one message, without a link or a number to call', (_, language, incident) => {
    const shop = incident.shops[0]!;
    const { text } = tellNotice(recordIncident(incident, shop, shop.sites?.[0], MOMENT)!, true, LOCALES[language]);
    expect(text).not.toMatch(/https?:|www\.|\d{2,}-\d{2,}|undefined|[{}]/);
  });

  it('the test would notice a leak that is told', () => {
    expect(
      tellIncident(recordIncident(record('ledger-2020'), record('ledger-2020').shops[0]!, undefined, MOMENT)!, LOCALES.en).summary[0],
    ).toMatch(LEAKED.en);
    expect(
      tellIncident(recordIncident(record('ledger-2020'), record('ledger-2020').shops[0]!, undefined, MOMENT)!, LOCALES.ja).summary[0],
    ).toMatch(LEAKED.ja);
  });
});

describe('a group that only may have leaked', () => {
  // One group is confirmed, the other is not: the sentence must not claim the second.
  const mixed = anIncident({
    certainty: 'confirmed',
    exposures: [
      anExposure({ data: ['email'], people: 10 }),
      anExposure({ who: 'card-payers', data: ['card-number'], people: 5, certainty: 'possible' }),
    ],
  });

  it.each([
    ['en', /card data[^.;]*were leaked/],
    ['ja', /カード情報[^。]*漏えいしたと/],
  ] as const)('is not told as leaked beside one that did (%s)', (language, claim) => {
    const { summary } = tellIncident(recordIncident(mixed, mixed.shops[0]!, mixed.shops[0]!.sites?.[0], MOMENT)!, LOCALES[language]);
    expect(summary.join(' ')).not.toMatch(claim);
  });
});

describe('an address that was last seen long ago', () => {
  it('is told as such, beside the level that it holds down', () => {
    const incident = record('tennis-gear-2011');
    const [shop] = incident.shops;
    const told = (language: 'ja' | 'en') =>
      textsOf(tellIncident(recordIncident(incident, shop!, shop!.sites![0], MOMENT)!, LOCALES[language])).join('\n');
    expect(told('en')).toContain('was last seen at this address on 23 August 2011');
    expect(told('ja')).toContain('最後に確かめたのは2011年8月23日');
  });
});

/** As told by name: figures of every shop are in it. */
const whole = (id: string, language: 'ja' | 'en') => {
  const incident = record(id);
  return textsOf(tellIncident(recordIncident(incident, incident.shops[0]!, undefined, MOMENT)!, LOCALES[language])).join('\n');
};

describe('the numbers of the first records are told as announced', () => {
  it.each<[id: string, language: 'ja' | 'en', texts: string[]]>([
    ['ledger-2020', 'en', ['about 1,000,000', 'about 272,000 people', '9,500 people', 'In July 2020', 'December 2020']],
    ['ledger-2020', 'ja', ['約100万件', '約272,000人', '9,500人', '2020年7月', '2020年12月']],
    ['tennis-gear-2011', 'en', ['263 people', '248', 'If you still use the same card number']],
    ['tennis-gear-2011', 'ja', ['263人', '248件', '当時のカード番号をいまも使っていたら']],
    [
      'ginji-2024',
      'en',
      [
        '1,850 people, 2,162 cards',
        '17,171 people',
        'between 28 June 2021 and 30 May 2024',
        'between 21 February 2012 and 30 May 2024',
        'between 26 August 2017 and 30 December 2020',
        'On 25 November 2024',
      ],
    ],
    [
      'ginji-2024',
      'ja',
      ['1,850人・2,162件', '17,171人', '2021年6月28日〜2024年5月30日', '2012年2月21日〜2024年5月30日', '2017年8月26日〜2020年12月30日'],
    ],
    ['dandadan-2024', 'en', ['49', '217 members']],
    ['dandadan-2024', 'ja', ['49', '217人']],
    ['tokai-shinkin-business-2024', 'en', ['69,403 people', '77,202', 'in September 2023']],
    ['tokai-shinkin-business-2024', 'ja', ['69,403人', '77,202']],
    ['seishin-shinkin-2024', 'en', ['2,702 records', '2,713']],
    ['seishin-shinkin-2024', 'ja', ['2,702件', '2,713']],
    ['yomifa-net-2021', 'en', ['1,301 people', '58 people', 'at least 260 transactions', '¥7,674,605']],
    ['yomifa-net-2021', 'ja', ['1,301人', '58人', '少なくとも260件', '7,674,605円']],
    ['jiggys-shop-crazy-ferret-2021', 'en', ['Jiggys Shop 2,312 people', 'Crazy Ferret 4,004 people', '618 people']],
    ['jiggys-shop-crazy-ferret-2021', 'ja', ['2,312人', '4,004人', '618人']],
    ['ricoh-japan-2024', 'en', ['up to 3,841', 'no leak of', 'could not be ruled out']],
    ['ricoh-japan-2024', 'ja', ['最大3,841件', '漏えいは確認されていない', '否定できない']],
  ])('%s in %s: %j', (id, language, texts) => {
    for (const text of texts) expect(whole(id, language)).toContain(text);
  });

  it('Ricoh is never told as leaked', () => {
    expect(whole('ricoh-japan-2024', 'en')).not.toMatch(/were leaked|was leaked|may have been leaked|leak is confirmed|leak is possible/);
    expect(whole('ricoh-japan-2024', 'ja')).not.toMatch(/漏えいした|漏えいが確認されています|漏えいの可能性があります/);
  });

  it("each of two shops is told its own figures on its own page, and not the other's", () => {
    const incident = record('jiggys-shop-crazy-ferret-2021');
    const page = (at: number) => {
      const shop = incident.shops[at]!;
      return tellIncident(recordIncident(incident, shop, shop.sites![0], MOMENT)!, LOCALES.en).summary[0]!;
    };
    expect([page(0).includes('2,312'), page(0).includes('4,004')]).toEqual([true, false]);
    expect([page(1).includes('2,312'), page(1).includes('4,004')]).toEqual([false, true]);
  });

  it.each([
    'ledger-2020',
    'ledger-global-e-2026',
    'tennis-gear-2011',
    'ginji-2024',
    'dandadan-2024',
    'tokai-shinkin-business-2024',
    'seishin-shinkin-2024',
    'ricoh-japan-2024',
    'yomifa-net-2021',
    'jiggys-shop-crazy-ferret-2021',
    'pro-shop-takumi-2021',
    'tokyo-2020-2021',
  ])('%s reads as it was last read by a person', (id) => {
    const incident = record(id);
    const shop = incident.shops[0]!;
    const summaries = (['ja', 'en'] as const).map((language) => [
      language,
      tellIncident(recordIncident(incident, shop, shop.sites?.[0], MOMENT)!, LOCALES[language]).summary,
    ]);
    expect(Object.fromEntries(summaries), APPROVE).toMatchSnapshot();
  });
});
