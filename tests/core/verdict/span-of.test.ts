import { describe, expect, it } from 'vitest';
import type { Exposure, Incident } from '../../../core/incident/schema';
import { type Span, spanOf, spanWithin } from '../../../core/verdict/span-of';
import { anExposure, anIncident } from '../../support/an-incident';

const days = (window: Exposure['window'] | undefined, change: Partial<Incident> = {}, more: Partial<Exposure> = {}) => {
  const exposure = anExposure({ ...(window && { window }), ...more });
  return spanOf(exposure, 'bought', anIncident({ exposures: [exposure], ...change }));
};

describe('the days that a question asks about', () => {
  it.each<[string, Exposure['window'] | undefined, Partial<Incident>, Span]>([
    ['are the window', { kind: 'purchase', from: '2024-02', to: '2025-05-30' }, {}, { from: '2024-02', to: '2025-05-30' }],
    [
      'end with the first notice where no end was announced',
      { kind: 'purchase', from: '2024-02' },
      {},
      { from: '2024-02', to: '2026-06-01' },
    ],
    ['end with the first notice where no window was', undefined, {}, { to: '2026-06-01' }],
    ['are all before the end of what was on file', { kind: 'record', from: '2012', to: '2025-05' }, {}, { to: '2025-05' }],
    [
      'are never those of an attack, which hit whoever was on file',
      { kind: 'attack', from: '2026-04', to: '2026-05' },
      {},
      { to: '2026-06-01' },
    ],
    ['reach to the attack’s end where that came after the notice', { kind: 'attack', to: '2026-06-04' }, {}, { to: '2026-06-04' }],
    ['reach to the end of an attack that stands apart', undefined, { attack: { to: '2026-06-05' } }, { to: '2026-06-05' }],
    ['count a vague notice to its last day', undefined, { disclosed: '2026', attack: { to: '2026-06-05' } }, { to: '2026' }],
  ])('%s', (_, window, change, expected) => expect(days(window, change)).toEqual(expected));

  it('end with the notice that first named these people', () =>
    expect(days(undefined, {}, { disclosed: '2026-08' })).toEqual({ to: '2026-08' }));

  it('reach to the end that was told of another group of the same notice, but for stays to come', () => {
    const other = (kind: 'purchase' | 'stay') => anExposure({ window: { kind, to: '2026-07' } });
    const exposure = anExposure();
    const with_ = (kind: 'purchase' | 'stay') => spanOf(exposure, 'bought', anIncident({ exposures: [exposure, other(kind)] }));
    expect([with_('purchase'), with_('stay')]).toEqual([{ to: '2026-07' }, { to: '2026-06-01' }]);
  });

  it('are none where nobody knows when it was told', () => {
    const { disclosed: _, ...undated } = anIncident({ sources: [{ url: 'https://nagi.example/', kind: 'official', language: 'ja' }] });
    expect(spanOf(anExposure(), 'bought', undated)).toBeUndefined();
  });

  it('are none where they decide nothing: a gift comes later than it was bought, a false mail is known by itself', () => {
    const exposure = anExposure({ window: { kind: 'purchase', from: '2024', to: '2025' } });
    for (const act of ['received', 'entered-card-from-mail'] as const) expect(spanOf(exposure, act, anIncident())).toBeUndefined();
  });
});

describe('one stretch within another', () => {
  it.each<[Span | undefined, Span | undefined, boolean]>([
    [{ from: '2022-02', to: '2022-03' }, { from: '2022', to: '2022-12' }, true],
    [{ from: '2021-12-31', to: '2022-03' }, { from: '2022', to: '2022-12' }, false],
    [{ from: '2022', to: '2022' }, { from: '2022', to: '2022-11-30' }, false],
    [{ from: '2022' }, undefined, true],
    [undefined, { to: '2022' }, false],
    [undefined, undefined, true],
  ])('%j in %j: %s', (inner, outer, expected) => expect(spanWithin(inner, outer)).toBe(expected));
});
