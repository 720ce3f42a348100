import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { tellNotice } from '../../../core/wording/tell-notice';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure, anIncident, aShop, recorded, siteRule } from '../../support/an-incident';

const text = (change: Partial<Incident> = {}) => tellNotice(recorded(anIncident(change)), en).text;
const opening = (kind: 'one' | 'through' | 'relayed', certainty: 'confirmed' | 'possible' | 'not-confirmed') =>
  en.notice[kind][certainty].replace('{when}', 'June 2026');

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

  it('is no surer than the least sure group of this shop', () => {
    const exposures = [anExposure({ certainty: 'confirmed' }), anExposure({ certainty: 'not-confirmed' })];
    expect(text({ exposures })).toContain(opening('one', 'not-confirmed'));
    const shops = [aShop('nagi', [siteRule('nagi.example')]), aShop('other')];
    expect(text({ shops, exposures: [exposures[0]!, { ...exposures[1]!, shops: ['other'] }] })).toContain(opening('one', 'confirmed'));
  });

  it('says so where no date is known', () => {
    const { disclosed: _, ...undated } = anIncident({ sources: [{ url: 'https://a.example/', kind: 'news', language: 'en' }] });
    expect(tellNotice(recorded(undated), en).text).toContain(en.notice.undated);
  });

  it('says which extension speaks and has its two buttons, in both languages', () => {
    for (const words of [en, ja]) {
      const told = tellNotice(recorded(anIncident()), words);
      expect(told).toMatchObject({ close: words.notice.close, dismiss: words.notice.dismiss, locale: words.locale });
      expect(told.text + told.label).toContain(words.product);
    }
  });
});
