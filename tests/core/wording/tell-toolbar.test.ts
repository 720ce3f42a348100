import { describe, expect, it } from 'vitest';
import type { Level } from '../../../core/incident/level';
import { DEFAULT_PAGE_PREFERENCES } from '../../../core/preferences/page-preferences';
import type { RecordedIncident, Verdict } from '../../../core/verdict/verdict';
import { restingTitle, toolbarBadge } from '../../../core/wording/tell-toolbar';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure, anIncident, recorded } from '../../support/an-incident';

const verdict = (...incidents: RecordedIncident[]): Verdict => ({ kind: 'recorded', host: 'nagi.example', level: 'alert', incidents });
const at = (level: Level) => recorded(anIncident(), level);

describe('where nothing is on record, the icon', () => {
  it.each([
    ['ja', ja, '店守', '店守：アクセスが許可されていないサイトでは、お知らせが止まっています'],
    ['en', en, 'Misemori', 'Misemori: notices are off on sites it has no access to'],
  ])('says its name, or that nobody is warned unasked (%s)', (_, words, name, without) => {
    expect(restingTitle(true, words)).toBe(name);
    expect(restingTitle(false, words)).toContain(without);
  });
});

describe('the toolbar badge', () => {
  it.each<[Level, string, string]>([
    ['alert', '!', 'Misemori: 1 disclosed incident on record (latest: June 2026)'],
    ['caution', '▲', 'Misemori: 1 disclosed incident on record (latest: June 2026)'],
    ['record', '○', 'Misemori: 1 disclosed incident on record (latest: June 2026)'],
  ])('at level %s is %s', (level, text, title) => expect(toolbarBadge(verdict(at(level)), en)).toMatchObject({ text, title }));

  it('shows the loudest of several and counts them all', () =>
    expect(toolbarBadge(verdict(at('record'), at('alert')), ja)).toMatchObject({
      text: '!',
      title: '店守：情報漏えいに関する公表の記録が2件あります（最新：2026年6月）',
    }));

  it('says when the newest word was said, and calls no list an announcement', () => {
    const later = anIncident({
      notices: [{ date: '2026-09', by: 'operator', changed: ['figures'] }],
      exposures: [anExposure({ asOf: '2026-09', people: 5 })],
    });
    expect(toolbarBadge(verdict(at('alert'), recorded(later)), en)?.title).toBe(
      'Misemori: 2 disclosed incidents on record (latest: September 2026)',
    );
    const listed = recorded(anIncident({ announcedBy: 'hibp' }), 'caution');
    expect(toolbarBadge(verdict(listed), en)?.title).toBe('Misemori: 1 listing by Have I Been Pwned (latest: June 2026)');
    // Disclosed in June, and taken up by the list in July.
    const sources = [{ url: 'https://list.example/nagi', kind: 'database', language: 'en', date: '2026-07-08' } as const];
    const takenUp = recorded(anIncident({ announcedBy: 'hibp', sources }), 'caution');
    expect(toolbarBadge(verdict(takenUp), en)?.title).toBe('Misemori: 1 listing by Have I Been Pwned (latest: July 2026)');
  });

  it('counts listings by the name of their list, where one has them all, and as records beside an announcement', () => {
    const of = (announcedBy: 'hibp' | 'bonjourlafuite' | 'press') => recorded(anIncident({ announcedBy }), 'caution');
    const title = (...from: Parameters<typeof of>[0][]) => toolbarBadge(verdict(...from.map(of)), en)?.title;
    expect(title('bonjourlafuite')).toBe('Misemori: 1 listing by BonjourLaFuite (latest: June 2026)');
    expect(title('bonjourlafuite', 'hibp')).toBe('Misemori: 2 listings of data leaks (latest: June 2026)');
    expect(title('bonjourlafuite', 'press', 'hibp')).toBe('Misemori: 3 disclosed incidents on record (latest: June 2026)');
  });

  it('does not count what was withdrawn, or sites that are no shops', () => {
    const noShop = recorded(anIncident({ notAShop: true }), 'alert');
    expect(toolbarBadge(verdict(at('record'), at('none'), noShop), en)).toMatchObject({
      text: '○',
      title: 'Misemori: 1 disclosed incident on record (latest: June 2026)',
    });
    expect(toolbarBadge(verdict(noShop), en)).toBeUndefined();
    expect(toolbarBadge(verdict(at('none')), en)).toBeUndefined();
  });

  it.each<Verdict>([{ kind: 'not-a-site' }, { kind: 'no-record', host: 'nagi.example' }])('is bare for $kind', (one) =>
    expect(toolbarBadge(one, en)).toBeUndefined(),
  );

  it.each([{ notice: 'off' }, { muted: true }] as const)('is bare for a shopper who wants to be told nothing: %j', (preferences) => {
    const all = { ...DEFAULT_PAGE_PREFERENCES, ...preferences };
    for (const one of [verdict(at('alert')), { kind: 'unavailable' } as const]) expect(toolbarBadge(one, en, all)).toBeUndefined();
  });

  it('says that nothing can be said where the dataset cannot be read', () =>
    expect(toolbarBadge({ kind: 'unavailable' }, en)).toMatchObject({ text: '?', title: en.toolbar.unavailable }));

  it('is red for alert alone, and differs in shape as well as in colour', () => {
    const badges = (['alert', 'caution', 'record'] as const).map((level) => toolbarBadge(verdict(at(level)), en)!);
    expect(new Set(badges.map((one) => one.text)).size).toBe(3);
    const isRed = ({ background }: { background: string }) => {
      const [r = 0, g = 0, b = 0] = channels(background);
      return r > 150 && g < 80 && b < 80;
    };
    expect(badges.map(isRed)).toEqual([true, false, false]);
  });

  it.each<[string, Verdict]>([
    ['alert', verdict(at('alert'))],
    ['caution', verdict(at('caution'))],
    ['record', verdict(at('record'))],
    ['unavailable', { kind: 'unavailable' }],
  ])('can be read at %s: contrast is 4.5 or more (WCAG 2.2, 1.4.3)', (_, one) => {
    const { background, color } = toolbarBadge(one, en)!;
    expect(contrast(background, color)).toBeGreaterThanOrEqual(4.5);
  });

  it('the test computes contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

/** WCAG 2.2, "relative luminance". */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
