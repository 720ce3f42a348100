import { expect, it } from 'vitest';
import type { RecordedIncident } from '../../../core/verdict/verdict';
import { tellFlag } from '../../../core/wording/tell-flag';
import { en } from '../../../locales/en';
import { anIncident, aShop, recorded, siteRule } from '../../support/an-incident';

const of = (change: object = {}, rule: object = {}, more: Partial<RecordedIncident> = {}) => {
  const one = recorded(anIncident({ shops: [aShop('nagi', [siteRule('nagi.example', rule)], change)] }));
  return tellFlag({ ...one, ...more }, en);
};

it.each<[string, string | undefined, string | undefined]>([
  ['a shop like any other', of(), undefined],
  ['one that has closed', of({ status: 'closed' }), en.flag.closed],
  ['one that moved to another system', of({ status: 'replaced' }), en.flag.replaced],
  ['an address that it moved to', of({}, { role: 'successor' }), en.flag.successor],
  ['an address that was not looked at for long', of({}, {}, { longUnseen: true }), en.flag.longUnseen],
  ['one that has closed, and may have a new owner', of({ status: 'closed' }, {}, { longUnseen: true }), en.flag.longUnseen],
])('of %s it is said in a few words', (_, told, expected) => expect(told).toBe(expected));

it('of several shops only what holds for all of them', () => {
  const two = (status: 'closed' | 'open') =>
    tellFlag(
      { ...recorded(anIncident({ shops: [aShop('a', [], { status: 'closed' }), aShop('b', [], { status })] })), rule: undefined as never },
      en,
    );
  expect(two('closed')).toBe(en.flag.closed);
  expect(two('open')).toBeUndefined();
});
