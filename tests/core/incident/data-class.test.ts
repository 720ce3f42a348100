import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DATA_CLASSES, LOGIN_DATA, LOGIN_SECRETS, STAKES, stakeOf } from '../../../core/incident/data-class';

describe('what is at stake', () => {
  it.each([
    [['card-number'], 'money'],
    [['card-security-code'], 'money'],
    [['bank-account'], 'money'],
    [['card-expiry', 'card-holder-name', 'card-partial'], 'contact'],
    [['password'], 'account'],
    [['password-hash'], 'account'],
    [['security-question'], 'account'],
    [['login-token'], 'account'],
    [['login-id'], 'contact'],
    [['nickname'], 'contact'],
    [['address', 'name'], 'identity'],
    [['birth-date'], 'identity'],
    [['identity-document'], 'identity'],
    [['government-number'], 'identity'],
    [['email', 'phone', 'order-history'], 'contact'],
    [['other'], 'contact'],
    [[], 'contact'],
    [['email', 'password', 'card-number'], 'money'],
    [['address', 'password'], 'account'],
  ] as const)('with %j: %s', (data, stake) => {
    expect(stakeOf(data)).toBe(stake);
  });

  test('more data are never less at stake, and their order is nothing', () => {
    const classes = fc.array(fc.constantFrom(...DATA_CLASSES));
    fc.assert(
      fc.property(classes, classes, (some, more) => {
        const all = stakeOf([...some, ...more]);
        expect(STAKES.indexOf(all)).toBe(Math.min(STAKES.indexOf(stakeOf(some)), STAKES.indexOf(stakeOf(more))));
        expect(stakeOf([...more, ...some])).toBe(all);
      }),
    );
  });

  it('is told of in an order in which each class stands once', () => {
    expect(new Set(DATA_CLASSES).size).toBe(DATA_CLASSES.length);
  });
});

describe('what somebody logs in with', () => {
  it('includes all that opens an account', () => expect(LOGIN_DATA).toEqual(expect.arrayContaining([...LOGIN_SECRETS])));
});
