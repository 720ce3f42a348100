import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { tellNotice } from '../../../core/wording/tell-notice';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure, anIncident, aShop, recorded, siteRule } from '../../support/an-incident';

const text = (change: Partial<Incident> = {}) => tellNotice(recorded(anIncident(change)), en).text;
const opening = (kind: 'one' | 'through' | 'relayed', certainty: 'confirmed' | 'possible' | 'not-confirmed' | 'mixed') =>
  en.notice[kind][certainty].replace('{when}', 'in June 2026');

describe('the in-page badge', () => {
  it.each<[string, Partial<Incident>, string]>([
    ['the shop’s own announcement', {}, opening('one', 'possible')],
    ['a confirmed one', { certainty: 'confirmed' }, opening('one', 'confirmed')],
    ['one of which nothing is confirmed', { certainty: 'not-confirmed' }, opening('one', 'not-confirmed')],
    ['what others announced of the shop', { announcedBy: 'card-issuer' }, opening('relayed', 'possible')],
    ['a breach at an unnamed supplier', { unnamedSupplier: 'mailing' }, opening('through', 'possible')],
    [
      'a breach at a named supplier, whoever announced it',
      { announcedBy: 'press', suppliers: [{ id: 'sora', name: { ja: '空', en: 'Sora' }, service: 'checkout' }] },
      opening('through', 'possible'),
    ],
    ['an entry of a list', { announcedBy: 'hibp' }, en.notice.listed],
  ])('tells of %s', (_, change, expected) => expect(text(change)).toBe(`${expected} ${en.notice.more}`));

  it('tells of a rule through a supplier, though the record names none', () => {
    const rule = siteRule('nagi.example', { role: 'affected-through-supplier' });
    expect(text({ shops: [aShop('nagi', [rule])] })).toContain(opening('through', 'possible'));
  });

  it('says of a mixed record that it is mixed, and of a shop what concerns it alone', () => {
    const exposures = [anExposure({ certainty: 'confirmed' }), anExposure({ certainty: 'not-confirmed' })];
    expect(text({ exposures })).toContain(opening('one', 'mixed'));
    const shops = [aShop('nagi', [siteRule('nagi.example')]), aShop('other')];
    expect(text({ shops, exposures: [exposures[0]!, { ...exposures[1]!, shops: ['other'] }] })).toContain(opening('one', 'confirmed'));
  });

  it('says the month by which all that it says was known, where a later notice changed it', () => {
    const later = anIncident({
      notices: [{ date: '2026-09-15', by: 'operator', changed: ['figures'] }],
      exposures: [anExposure({ asOf: '2026-09-15', people: 5 })],
    });
    expect(tellNotice(recorded(later), en).text).toContain('by September 2026 this shop announced');
    expect(tellNotice(recorded(later), ja).text).toContain('2026年9月までに');
  });

  it('tells of accounts entered with reused passwords as that', () => {
    expect(text({ cause: 'credential-stuffing' })).toContain('others had logged in');
    expect(text({ cause: 'credential-stuffing', announcedBy: 'press' })).toContain('it was made known that others had logged in');
  });

  it('says so where no date is known', () => {
    const { disclosed: _, ...undated } = anIncident({ sources: [{ url: 'https://a.example/', kind: 'news', language: 'en' }] });
    expect(tellNotice(recorded(undated), en).text).toContain(en.notice.when.undated);
  });

  it('says which extension speaks and has its two buttons, in both languages', () => {
    for (const words of [en, ja]) {
      const told = tellNotice(recorded(anIncident()), words);
      expect(told).toMatchObject({ close: words.notice.close, dismiss: words.notice.dismiss, locale: words.locale });
      expect(told.text + told.label).toContain(words.product);
    }
  });
});
