import { describe, expect, it } from 'vitest';
import { tellMarkets } from '../../../core/wording/tell-markets';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';

describe('the countries that an announcement is limited to', () => {
  it('are told by their names', () => {
    expect(tellMarkets(['KR', 'HK'], en.markets, en)).toEqual(['The announcement speaks of customers in South Korea and Hong Kong.']);
    expect(tellMarkets(['KR'], ja.onlyIn, ja)).toEqual(['対象は、韓国で利用した方だけです。']);
  });
  it('are told by their letters where they have no name here', () => expect(tellMarkets(['ZZ'], en.onlyIn, en)[0]).toContain('ZZ'));
  it('are none where it is not limited', () => expect(tellMarkets(undefined, en.markets, en)).toEqual([]));
});
