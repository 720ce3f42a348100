import { describe, expect, it } from 'vitest';
import type { DataClass } from '../../../core/incident/data-class';
import { type AdviceId, adviceFor } from '../../../core/verdict/advice';
import { anExposure, anIncident } from '../../support/an-incident';

describe('what can be done about papers, lines and doors', () => {
  const ids = (data: DataClass, today = '2026-06-11') => {
    const incident = anIncident({ disclosed: '2016-06-12', exposures: [anExposure({ data: [data] })] });
    return adviceFor({ incident, shop: incident.shops[0], today }).map((one) => one.id);
  };
  it.each<[string, DataClass, string, AdviceId[]]>([
    ['a line can be locked, and its card exchanged', 'sim-credentials', '2026-06-11', ['sim-swap']],
    ['the code of a door can be changed', 'delivery-notes', '2026-06-11', ['door-code']],
    ['a passport may have to be replaced while it may be valid', 'passport-number', '2026-06-12', ['passport', 'identity-watch']],
    ['and not when it has expired', 'passport-number', '2026-06-13', ['identity-watch']],
    ['a month of birth opens nothing', 'birth-month', '2026-06-11', []],
    ['a card number that nobody can read calls for no new card', 'card-number-encrypted', '2026-06-11', []],
  ])('%s', (_, data, today, expected) => expect(ids(data, today)).toEqual(expected));
});
