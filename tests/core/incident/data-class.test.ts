import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATA_CLASSES, type DataClass, LOGIN_DATA, LOGIN_SECRETS, STAKES, stakeOf } from '../../../core/incident/data-class';

describe('the kinds of data', () => {
  it('are each named once', () => expect(new Set(DATA_CLASSES).size).toBe(DATA_CLASSES.length));
  it('what opens an account is among what somebody logs in with', () =>
    expect(LOGIN_DATA).toEqual(expect.arrayContaining([...LOGIN_SECRETS])));
});

describe('what is at stake', () => {
  it.each<[DataClass[], string]>([
    [['card-number', 'email'], 'money'],
    [['card-security-code'], 'money'],
    [['bank-account'], 'money'],
    [['card-expiry', 'card-partial', 'card-holder-name'], 'contact'],
    [['payment-history'], 'contact'],
    [['password', 'address'], 'account'],
    [['password-hash'], 'account'],
    [['address', 'email'], 'identity'],
    [['birth-date'], 'identity'],
    [['email', 'order-history'], 'contact'],
    [[], 'contact'],
  ])('%j: %s', (data, stake) => expect(stakeOf(data)).toBe(stake));

  it('more data never puts less at stake', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DATA_CLASSES)), fc.constantFrom(...DATA_CLASSES), (data, more) => {
        expect(STAKES.indexOf(stakeOf([...data, more]))).toBeLessThanOrEqual(STAKES.indexOf(stakeOf(data)));
      }),
    );
  });
});
