import { describe, expect, it } from 'vitest';
import { ORIGINS } from '../../../../core/catalogue/entry';
import { recordIncident } from '../../../../core/verdict/verdict';
import { tellIncident } from '../../../../core/wording/tell-incident';
import { tellNotice } from '../../../../core/wording/tell-notice';
import { LOCALES } from '../../../../locales';
import { checkData, publishData } from '../../../../scripts/data/load-incidents';
import { nearIds } from '../../../../scripts/data/show/near-ids';
import { type ShowChoice, showRecords } from '../../../../scripts/data/show/show-records';
import { waysTo } from '../../../../scripts/data/show/ways-to';
import { BASE_PATH, baseIncident } from '../../../support/base-incident';
import { withData } from '../../../support/temp-data';

const TODAY = '2026-11-22';
const CHECKED = checkData(process.cwd());
const INCIDENTS = publishData(CHECKED);
const BOTH = ['ja', 'en'] as const;
const show = (choice: Partial<ShowChoice>) => showRecords(CHECKED, { records: [], languages: BOTH, today: TODAY, ...choice });

/** What is printed of each record, all of both lists asked for at once. */
function printed(language: ShowChoice['languages'][number]): Map<string, string> {
  const all = ORIGINS.flatMap((records) => show({ records, languages: [language] }).lines).join('\n');
  return new Map(all.split(/^# /m).map((part) => [part.split(' ', 1)[0] ?? '', part]));
}

/** Every text inside something told, but for keys and numbers that nobody reads. */
function textsIn(told: unknown, key = ''): string[] {
  if (typeof told === 'string') return ['id', 'key', 'scope', 'level', 'kind', 'answer'].includes(key) ? [] : [told];
  if (Array.isArray(told)) return told.flatMap((one) => textsIn(one, key));
  if (typeof told !== 'object' || told === null) return [];
  return Object.entries(told).flatMap(([name, one]) => (name === 'years' || name === 'link' ? [] : textsIn(one, name)));
}

describe('data:show', () => {
  it.each(BOTH)('prints every sentence of every record’s card and badge, on every way to it (%s)', (language) => {
    const words = LOCALES[language];
    const missing: string[] = [];
    const parts = printed(language);
    for (const incident of INCIDENTS) {
      const part = parts.get(incident.id) ?? '';
      for (const { shop, rule } of waysTo(incident)) {
        const recorded = recordIncident(incident, shop, rule, { today: TODAY, published: TODAY });
        const texts = recorded ? textsIn(tellIncident(recorded, words)) : [];
        if (recorded && rule && ['caution', 'alert'].includes(recorded.level) && !incident.notAShop)
          texts.push(tellNotice(recorded, true, words).text);
        missing.push(...texts.filter((text) => !part.includes(text)).map((text) => `${incident.id}: ${text}`));
      }
    }
    expect(missing).toEqual([]);
    expect(parts.size - 1).toBe(INCIDENTS.length);
  });

  it('says both languages or the one that is asked for', () => {
    const heads = (languages: ShowChoice['languages']) =>
      show({ records: ['muji-2025'], languages }).lines.filter((line) => line.endsWith('in lists'));
    expect(heads(BOTH)).toEqual(['\n## ja: in lists', '\n## en: in lists']);
    expect(heads(['en'])).toEqual(['\n## en: in lists']);
  });

  it('names the records that an unknown id may have meant', () => {
    expect(show({ records: ['muji-2024'] })).toEqual({
      lines: [],
      warnings: [],
      refused: [expect.stringMatching(/^There is no record muji-2024\. Did you mean muji-2025/)],
    });
    expect(show({ records: ['zzzzzzzzzzzzzzzzzzzzzzzzzz'] }).refused).toEqual(['There is no record zzzzzzzzzzzzzzzzzzzzzzzzzz.']);
  });

  it('shows a record that a rule refuses, after what is wrong, and says of another that it fits no schema', () => {
    const shown = (change: object) =>
      withData({ [BASE_PATH]: JSON.stringify({ ...baseIncident(), ...change }) }, (root) =>
        showRecords({ ...checkData(root), hibp: [], leaks: [] }, { records: ['kirin-do-2024'], languages: ['en'], today: TODAY }),
      );
    const drafted = shown({});
    expect(drafted.warnings).toEqual([expect.stringContaining('written-in-order')]);
    expect(drafted.lines.join('\n')).toContain('may have been leaked');
    expect(shown({ cause: 'hacked' })).toMatchObject({
      lines: [],
      refused: ['kirin-do-2024 does not fit the schema yet; mend that first.'],
    });
    expect(shown({ exposures: [{ who: 'employees', data: ['name'] }] }).refused).toEqual([
      'kirin-do-2024 is told to nobody: none of its groups are shoppers.',
    ]);
  });
});

describe('the nearest ids', () => {
  it.each([
    ['muji', ['muji-2025']],
    ['kirindo-2024', ['kirin-do-2024']],
    ['xyz', []],
  ])('to %s are %j', (wanted, near) => {
    expect(nearIds(wanted, ['kirin-do-2024', 'muji-2025', 'asahi-market-2026'])).toEqual(near);
  });
});
