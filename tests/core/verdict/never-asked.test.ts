import { describe, expect, it } from 'vitest';
import type { DataClass } from '../../../core/incident/data-class';
import { type NeverAsked, neverAskedFor } from '../../../core/verdict/never-asked';
import { anExposure, anIncident, aShop } from '../../support/an-incident';

const asked = (data: DataClass[], sells = false, ruledOut: number[] = []) => {
  const shop = aShop('nagi', [], sells ? { sells: ['hardware-wallet'] } : {});
  const incident = anIncident({ shops: [shop], exposures: [anExposure({ data })] });
  return [shop, undefined].map((at) => neverAskedFor(incident, at, new Set(ruledOut)));
};

describe('what a shop never asks for', () => {
  it.each<[string, DataClass[], boolean, NeverAsked[]]>([
    ['wherever anything leaked', ['email'], false, ['card-code', 'bank-pin', 'password']],
    ['the code that comes by message, where a card leaked', ['card-number'], false, ['card-code', 'bank-pin', 'password', 'one-time-code']],
    ['the same where a log-in leaked', ['login-token'], false, ['card-code', 'bank-pin', 'password', 'one-time-code']],
    ['the words of a wallet first, where wallets are sold', ['email'], true, ['recovery-words', 'card-code', 'bank-pin', 'password']],
  ])('%s', (_, data, sells, expected) => expect(asked(data, sells)).toEqual([expected, expected]));

  it('has the words of a wallet where one of several shops sells wallets', () => {
    const incident = anIncident({ shops: [aShop('tea'), aShop('wallets', [], { sells: ['hardware-wallet'] })] });
    expect(neverAskedFor(incident, undefined)[0]).toBe('recovery-words');
    expect(neverAskedFor(incident, incident.shops[0])[0]).toBe('card-code');
  });

  it('is not told to somebody who is not among those affected', () => expect(asked(['email'], false, [0])).toEqual([[], []]));
});
