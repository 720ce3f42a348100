import { describe, expect, it } from 'vitest';
import type { Certainty } from '../../../core/incident/vocabulary';
import { certaintyDiffers, tellCertainty, weakestCertainty } from '../../../core/wording/certainty';
import { en } from '../../../locales/en';
import { anExposure, anIncident, aShop } from '../../support/an-incident';

const of = (record: Certainty, ...groups: (Certainty | undefined)[]) =>
  anIncident({ certainty: record, exposures: groups.map((certainty) => anExposure(certainty ? { certainty } : {})) });

describe('how sure a leak is', () => {
  it.each<[Certainty, (Certainty | undefined)[], Certainty, boolean]>([
    ['confirmed', [undefined], 'confirmed', false],
    ['confirmed', [undefined, 'possible'], 'possible', true],
    ['possible', ['confirmed', undefined], 'possible', true],
    ['possible', [undefined, 'possible'], 'possible', false],
    ['confirmed', ['possible', 'not-confirmed'], 'not-confirmed', true],
    // What the record says as a whole plays no part where each group has its own.
    ['not-confirmed', ['confirmed', 'confirmed'], 'confirmed', false],
  ])('%s, of the groups %j: no surer than %s', (record, groups, weakest, differs) => {
    const incident = of(record, ...groups);
    expect(weakestCertainty(incident, undefined)).toBe(weakest);
    expect(certaintyDiffers(incident, undefined)).toBe(differs);
    expect(tellCertainty(incident, undefined, en)).toBe(differs ? en.popup.certaintyMixed : en.popup.certainty[weakest]);
  });

  it('is that of the shop’s own customers, where a shop is told of', () => {
    const incident = anIncident({
      certainty: 'confirmed',
      shops: [aShop('a'), aShop('b')],
      exposures: [anExposure({ shops: ['a'] }), anExposure({ shops: ['b'], certainty: 'not-confirmed' })],
    });
    expect([incident.shops[0], incident.shops[1], undefined].map((shop) => weakestCertainty(incident, shop))).toEqual([
      'confirmed',
      'not-confirmed',
      'not-confirmed',
    ]);
  });

  it('says nothing of employees', () =>
    expect(
      weakestCertainty(anIncident({ exposures: [anExposure({ who: 'employees', certainty: 'confirmed' }), anExposure()] }), undefined),
    ).toBe('possible'));

  it('is told of a list as what the list knows, not as an announcement', () =>
    expect(tellCertainty(anIncident({ announcedBy: 'hibp' }), undefined, en)).toBe(en.listedCertainty.unverified));
});
