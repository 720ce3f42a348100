import { describe, expect, it } from 'vitest';
import { dataOf, exposuresOf } from '../../../core/verdict/exposures-of';
import { anExposure, anIncident, aShop } from '../../support/an-incident';

const incident = anIncident({
  shops: [aShop('a'), aShop('b')],
  exposures: [
    anExposure({ who: 'employees' }),
    anExposure({ who: 'shareholders' }),
    anExposure({ who: 'job-seekers' }),
    anExposure({ who: 'business-partners' }),
    anExposure({ shops: ['b'] }),
    anExposure({ shops: ['a'], who: 'members' }),
    anExposure(),
  ],
});
const [a] = incident.shops;
const who = (...args: Parameters<typeof exposuresOf>) => exposuresOf(...args).map((one) => one.who);

describe('what concerns a shop’s customers', () => {
  it('is nothing of employees, partners, or another shop’s customers', () => expect(who(incident, a)).toEqual(['members', 'buyers']));

  it('is that of every shop where no shop is named', () => expect(who(incident, undefined)).toEqual(['buyers', 'members', 'buyers']));

  it('is without what the reader ruled out', () => {
    expect(who(incident, a, new Set([5]))).toEqual(['buyers']);
    expect(who(incident, a, new Set([5, 6]))).toEqual([]);
  });
});

it('the data of exposures are all of theirs, also what was held only where given', () =>
  expect([...dataOf([anExposure({ data: ['email'], dataIfGiven: ['phone'] }), anExposure({ data: ['email', 'name'] })])]).toEqual([
    'email',
    'phone',
    'name',
  ]));
