import { describe, expect, it } from 'vitest';
import type { Exposure, Incident } from '../../../core/incident/schema';
import { situationOf } from '../../../core/verdict/advice-situation';
import { anExposure, anIncident, aShop, TODAY } from '../../support/an-incident';

const of = (change: Partial<Incident>, shop?: Incident['shops'][number]) =>
  situationOf({ incident: anIncident(change), shop, today: TODAY });
const card = (window?: { from?: string; to?: string }, more: Partial<Exposure> = {}) =>
  anExposure({ data: ['card-number'], ...(window && { window: { kind: 'purchase', ...window } }), ...more });

describe('the first day to check statements from', () => {
  it.each<[string, Partial<Incident>, string | undefined]>([
    ['is the one that the record names', { statementsFrom: '2011-05-14', exposures: [card({ from: '2011-02-10' })] }, '2011-05-14'],
    ["is else the window's start", { exposures: [card({ from: '2021-06-28', to: '2024-05-30' })] }, '2021-06-28'],
    ['is the earliest of several windows', { exposures: [card({ from: '2022-01' }), card({ from: '2021-06-28' })] }, '2021-06-28'],
    ['is not known where one window has no start', { exposures: [card({ from: '2022-01' }), card({ to: '2022-05' })] }, undefined],
    ['is not known where one group has no window', { exposures: [card({ from: '2022-01' }), card()] }, undefined],
    [
      'is never in the window of data that cannot be paid with',
      { exposures: [anExposure({ window: { kind: 'purchase', from: '2001' } }), card({ from: '2022-01' })] },
      '2022-01',
    ],
    [
      'is not that of cards which were told of longer ago than a card lives',
      { exposures: [card({ from: '2010' }, { disclosed: '2012' }), card({ from: '2022-01' })] },
      '2022-01',
    ],
  ])('%s', (_, change, expected) => expect(of(change)?.card?.statementsFrom).toBe(expected));
});

describe('when the cards were used', () => {
  it('reaches from the first window to the last, and is open where one has no end', () => {
    expect(of({ exposures: [card({ from: '2022-01', to: '2022-03' }), card({ from: '2023', to: '2023' })] })?.card?.used).toEqual({
      from: '2022-01',
      to: '2023',
    });
    expect(of({ exposures: [card({ from: '2022-01', to: '2022-03' }), card({ from: '2023' })] })?.card?.used).toEqual({ from: '2022-01' });
  });
});

describe('nothing', () => {
  it('is known of cards where nothing can be paid with', () =>
    expect(of({ exposures: [anExposure({ data: ['card-partial'] })] })?.card).toBeUndefined());

  it('is to be said to whoever none of it concerns', () => {
    expect(of({ exposures: [anExposure({ who: 'employees' })] })).toBeUndefined();
    expect(of({ shops: [aShop('a'), aShop('b')], exposures: [anExposure({ shops: ['b'] })] }, aShop('a'))).toBeUndefined();
  });
});
