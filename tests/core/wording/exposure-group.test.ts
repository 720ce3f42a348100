import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATA_CLASSES, type DataClass } from '../../../core/incident/data-class';
import { graveDataOf } from '../../../core/incident/grave-data';
import { EXPOSURE_GROUPS, type ExposureGroup, groupLabel, groupOf } from '../../../core/wording/exposure-group';
import { en } from '../../../locales/en';
import { anExposure } from '../../support/an-incident';

describe('data are called by a word no stronger than they are', () => {
  it.each<[DataClass[], ExposureGroup]>([
    [['card-number'], 'card'],
    [['card-number', 'card-security-code', 'card-expiry', 'card-holder-name'], 'card'],
    [['card-number', 'payment-history'], 'card'],
    [['card-number', 'address', 'name'], 'personalWithCard'],
    [['card-security-code', 'email'], 'personalWithCard'],
    [['card-expiry'], 'cardPartial'],
    [['card-partial', 'card-holder-name'], 'cardPartial'],
    [['card-partial', 'name'], 'personal'],
    [['bank-account'], 'bank'],
    [['bank-account', 'name'], 'personal'],
    [['email'], 'email'],
    [['name'], 'name'],
    [['name', 'email'], 'personal'],
    [['password'], 'login'],
    [['password-hash', 'email'], 'login'],
    [['login-id'], 'other'],
    [['nickname'], 'other'],
    [['password', 'address', 'name'], 'personal'],
    [['password', 'order-history'], 'login'],
    [['order-history'], 'other'],
    [['points', 'member-number'], 'other'],
    [['identity-document'], 'personal'],
  ])('%j: %s', (data, group) => expect(groupOf(anExposure({ data }))).toBe(group));

  const some = fc.uniqueArray(fc.constantFrom(...DATA_CLASSES), { minLength: 1 });

  it('card data are spoken of only where a card can be paid with, and always then', () => {
    fc.assert(
      fc.property(some, (data) => {
        const payable = data.includes('card-number') || data.includes('card-security-code');
        expect(['card', 'personalWithCard'].includes(groupOf(anExposure({ data })))).toBe(payable);
      }),
    );
  });

  it('every group has a place in the summary and a word', () => {
    fc.assert(
      fc.property(some, (data) => {
        const group = groupOf(anExposure({ data }));
        expect(EXPOSURE_GROUPS).toContain(group);
        expect(groupLabel(group, [anExposure({ data })], en)).not.toBe('');
      }),
    );
  });

  it('names what is grave in it, whatever it is called', () => {
    fc.assert(
      fc.property(some, (data) => {
        const label = groupLabel(groupOf(anExposure({ data })), [anExposure({ data })], en);
        for (const grave of graveDataOf(data)) {
          const own = {
            card: /card data/,
            'bank-account': /bank details/,
            password: /password|log-in/,
            'password-hash': /password|log-in/,
          };
          expect(label).toMatch(
            {
              ...own,
              'sim-credentials': /SIM data/,
              'identity-document': /identity documents/,
              'passport-number': /passport numbers/,
              'government-number': /government numbers/,
            }[grave],
          );
        }
      }),
    );
  });

  it('says of several groups together, which one figure counts, that all hold it only where all do', () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), (groups) => {
        const label = groupLabel(
          'personal',
          groups.map((data) => anExposure({ data })),
          en,
        );
        const inAll = graveDataOf(groups.flat()).every((one) => groups.every((data) => graveDataOf(data).includes(one)));
        expect(label.includes('(in some cases)')).toBe(!inAll);
        expect(label.includes('including')).toBe(inAll && graveDataOf(groups.flat()).length > 0);
      }),
    );
  });

  it.each<[DataClass[], string]>([
    [['address', 'password', 'identity-document'], 'personal data including passwords and identity documents'],
    [['card-number', 'address'], 'personal data including card data'],
    [['card-number', 'password'], 'card data including passwords'],
    [['password', 'email'], 'log-in data'],
  ])('of %j is %s', (data, label) => expect(groupLabel(groupOf(anExposure({ data })), [anExposure({ data })], en)).toBe(label));
});
