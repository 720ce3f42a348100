import { describe, expect, it } from 'vitest';
import type { Exposure, Incident } from '../../../core/incident/schema';
import { tellExposure } from '../../../core/wording/tell-exposure';
import { en } from '../../../locales/en';
import { anExposure, anIncident, aShop } from '../../support/an-incident';

const tell = (change: Partial<Exposure>, incident: Partial<Incident> = {}, whole = false) => {
  const exposure = anExposure(change);
  const record = anIncident({ exposures: [exposure], ...incident });
  return tellExposure(exposure, record, whole ? undefined : record.shops[0], en);
};

describe('one group of people', () => {
  it('is told with who they are, when, how many and what data', () =>
    expect(
      tell({
        who: 'card-payers',
        data: ['card-number', 'card-expiry'],
        window: { kind: 'purchase', from: '2024-01', to: '2024-03' },
        people: 5,
      }),
    ).toEqual({
      who: 'People who paid by card',
      window: 'bought between January 2024 and March 2024',
      figures: '5 people',
      data: ['card number', 'expiry'],
      asides: [],
    }));

  it.each<[string, Partial<Exposure>]>([
    ['no window', {}],
    ['a window without days', { window: { kind: 'purchase' } }],
  ])('says that the period is not known to us where it has %s', (_, change) => expect(tell(change).window).toBe(en.windowUnknown));

  it('says that none was announced only where the record says that the notice gives none', () =>
    expect(tell({ windowNotGiven: true }).window).toBe(en.windowNotGiven));

  it('says nothing of figures where nobody was counted', () => expect(tell({}).figures).toBeUndefined());

  it('sends the reader to the sources where the data are not named', () => {
    expect(tell({ data: ['other'] }).data).toEqual([en.dataUnnamed]);
    expect(tell({ data: ['email'] }).data).toEqual(['e-mail address']);
    expect(tell({ data: ['email', 'other'] }).data).toEqual(['e-mail address', 'other details']);
  });

  it('names data held only where given, and groups one would not expect', () =>
    expect(tell({ dataIfGiven: ['phone', 'birth-date'], including: ['former-members'] }).asides).toEqual([
      'only where given: phone, birth date',
      'including former members',
    ]));

  it('names its shops where the incident is told as a whole', () => {
    const shops = [aShop('a'), aShop('b'), aShop('c')];
    expect(tell({ shops: ['a', 'c'] }, { shops }, true).who).toBe('Buyers (Shop a and Shop c)');
    expect(tell({ shops: ['a', 'c'] }, { shops }).who).toBe('Buyers');
    expect(tell({}, { shops }, true).who).toBe('Buyers');
  });

  it('says how sure its leak is only where the groups differ, and never of a list', () => {
    const surer = anExposure({ data: ['email'], certainty: 'confirmed' });
    const exposure = anExposure();
    const told = (change: Partial<Incident>) => {
      const record = anIncident({ exposures: [exposure, surer], ...change });
      return record.exposures.map((one) => tellExposure(one, record, record.shops[0], en).asides);
    };
    expect(told({})).toEqual([[en.popup.certainty.possible], [en.popup.certainty.confirmed]]);
    expect(told({ certainty: 'confirmed' })).toEqual([[], []]);
    expect(told({ announcedBy: 'hibp' })).toEqual([[], []]);
  });
});
