import { describe, expect, it } from 'vitest';
import { firstOf, lastOf, windowKindOf, windowsOf } from '../../../core/incident/windows-of';
import { anExposure } from '../../support/an-incident';

const early = { kind: 'purchase', from: '2020-01', to: '2020-03-15' } as const;
const late = { kind: 'purchase', from: '2021', to: '2022-05' } as const;

describe('the days of a group', () => {
  it('are one stretch, several, or not known', () => {
    expect(windowsOf(anExposure({ window: early }))).toEqual([early]);
    expect(windowsOf({ windows: [early, late] })).toEqual([early, late]);
    expect(windowsOf({})).toEqual([]);
  });

  it('go from the first to the last of all stretches', () => {
    const { window: _, ...bare } = anExposure();
    const both = { ...bare, windows: [early, late] };
    expect([windowKindOf(both), firstOf(both), lastOf(both)]).toEqual(['purchase', '2020-01', '2022-05']);
    expect([windowKindOf(bare), firstOf(bare), lastOf(bare)]).toEqual([undefined, undefined, undefined]);
  });

  it('have no end where one stretch has none', () => {
    const { window: _, ...bare } = anExposure();
    const open = {
      ...bare,
      windows: [
        { kind: 'purchase' as const, to: '2020-03-15' },
        { kind: 'purchase' as const, from: '2021' },
      ],
    };
    expect([firstOf(open), lastOf(open)]).toEqual([undefined, undefined]);
  });
});
