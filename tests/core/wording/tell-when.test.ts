import { describe, expect, it } from 'vitest';
import { tellWhen } from '../../../core/wording/tell-when';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure, anIncident, aShop } from '../../support/an-incident';

describe('when it was disclosed', () => {
  const shops = [aShop('a'), aShop('b')];
  const later = anIncident({
    shops,
    notices: [{ date: '2026-09', by: 'operator', changed: ['figures'] }],
    exposures: [anExposure({ shops: ['a'] }), anExposure({ shops: ['b'], people: 5, asOf: '2026-09' })],
  });

  it('is the date of the first word', () => expect(tellWhen(anIncident(), undefined, en)).toBe('1 June 2026'));

  it('has that of the notice that changed what stands beside it', () => {
    expect(tellWhen(later, undefined, en)).toBe('1 June 2026 (later notice: September 2026)');
    expect(tellWhen(later, undefined, ja)).toBe('2026年6月1日（その後の公表：2026年9月）');
  });

  it('speaks of a shop’s own customers, where a shop is told of', () => {
    expect(tellWhen(later, shops[0], en)).toBe('1 June 2026');
    expect(tellWhen(later, shops[1], en)).toContain('later notice');
  });

  it('is said not to be known where nobody dated it', () => {
    const { disclosed: _, ...undated } = anIncident();
    expect(tellWhen(undated, undefined, en)).toBe(en.lookup.undated);
  });
});
