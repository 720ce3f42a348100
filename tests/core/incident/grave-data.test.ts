import { expect, it } from 'vitest';
import { DATA_CLASSES, type DataClass, stakeOf } from '../../../core/incident/data-class';
import { graveDataOf, isAllGrave } from '../../../core/incident/grave-data';

it.each<[DataClass[], string[]]>([
  [['email', 'name', 'card-partial', 'login-id'], []],
  [['card-security-code', 'email'], ['card']],
  [['password-hash', 'password'], ['password']],
  [
    ['government-number', 'identity-document', 'password-hash', 'bank-account', 'card-number'],
    ['card', 'bank-account', 'password-hash', 'identity-document', 'government-number'],
  ],
])('of %j these are grave, gravest first: %j', (data, expected) => expect(graveDataOf(data)).toEqual(expected));

it('whatever puts money at stake is grave', () =>
  expect(DATA_CLASSES.filter((one) => stakeOf([one]) === 'money' && graveDataOf([one]).length === 0)).toEqual([]));

it('what goes with grave data is nothing beside them', () => {
  expect(isAllGrave(['card-number', 'card-expiry', 'card-holder-name'])).toBe(true);
  expect(isAllGrave(['card-number', 'email'])).toBe(false);
});
