import { describe, expect, it } from 'vitest';
import type { DataClass } from '../../../core/incident/data-class';
import type { Incident } from '../../../core/incident/schema';
import { tellNotice } from '../../../core/wording/tell-notice';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure, anIncident, aShop, recorded, siteRule } from '../../support/an-incident';

const text = (change: Partial<Incident> = {}) => tellNotice(recorded(anIncident(change)), true, en).text;
const opening = (kind: 'one' | 'through' | 'relayed', certainty: 'confirmed' | 'possible' | 'not-confirmed' | 'mixed') =>
  said(en.claimOf[kind][certainty]);
const said = (claim: string, what = 'customer data') =>
  en.notice.from.replace('{claim}', claim.replace('{when}', 'in June 2026').replace('{shop}', 'this shop').replace('{what}', what));

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
    ['an entry of Have I Been Pwned', { announcedBy: 'hibp' }, said(en.claimOf.listed.hibp)],
    ['an entry of BonjourLaFuite', { announcedBy: 'bonjourlafuite' }, said(en.claimOf.listed.bonjourlafuite)],
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
    expect(tellNotice(recorded(later), true, en).text).toContain('by September 2026 this shop announced');
    expect(tellNotice(recorded(later), true, ja).text).toContain('2026年9月までに');
  });

  it.each<[DataClass[], string, string]>([
    [['email', 'name'], 'customer data', 'お客さま情報'],
    [['card-number', 'card-expiry'], 'card data', 'カード情報'],
    [['card-number', 'address'], 'card data and other data', 'カード情報など'],
    [['password', 'password-hash', 'email'], 'passwords and other data', 'パスワードなど'],
    [['password-hash', 'login-id'], 'hashed passwords', 'ハッシュ化パスワード'],
    [['bank-account', 'identity-document'], 'bank details and identity documents', '口座情報・本人確認書類'],
    [
      ['card-security-code', 'password', 'government-number'],
      'card data, passwords and government numbers',
      'カード情報・パスワード・公的な番号',
    ],
    [['identity-document', 'name', 'card-partial'], 'identity documents and other data', '本人確認書類など'],
  ])('of %j names what is grave: %s', (data, english, japanese) => {
    const one = recorded(anIncident({ exposures: [anExposure({ data })] }));
    expect(tellNotice(one, true, en).text).toContain(`announced that ${english} may have been leaked`);
    expect(tellNotice(one, true, ja).text).toContain(`${japanese}が漏えいした可能性`);
  });

  it('names nothing that only some had given', () =>
    expect(text({ exposures: [anExposure({ data: ['email'], dataIfGiven: ['password'] })] })).toContain('customer data'));

  it('says where the icon is while it is not on the toolbar', () => {
    for (const words of [en, ja]) {
      expect(tellNotice(recorded(anIncident()), true, words).text).toContain(words.notice.more);
      expect(tellNotice(recorded(anIncident()), false, words).text).toContain(words.notice.moreHidden);
    }
  });

  it('speaks of a site where there is no shop', () => expect(text({ notAShop: true })).toContain('this site announced'));

  it('tells of accounts entered with reused passwords as that', () => {
    expect(text({ cause: 'credential-stuffing' })).toContain('others had logged in');
    expect(text({ cause: 'credential-stuffing', announcedBy: 'press' })).toContain('it was made known that others had logged in');
  });

  it('says so where no date is known', () => {
    const { disclosed: _, ...undated } = anIncident({ sources: [{ url: 'https://a.example/', kind: 'news', language: 'en' }] });
    expect(tellNotice(recorded(undated), true, en).text).toContain(en.claimOf.when.undated);
  });

  it('says which extension speaks and has its two buttons, in both languages', () => {
    for (const words of [en, ja]) {
      const told = tellNotice(recorded(anIncident()), true, words);
      expect(told).toMatchObject({ close: words.notice.close, dismiss: words.notice.dismiss, locale: words.locale });
      expect(told.text + told.label).toContain(words.product);
    }
  });
});
