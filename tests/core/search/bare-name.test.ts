import { expect, test } from 'vitest';
import { bareName } from '../../../core/search/bare-name';
import { searchKeys } from '../../../core/search/search-keys';

test.each([
  ['さくら堂 公式オンラインショップ', 'さくら堂'],
  ['さくら堂の通販サイト', 'さくら堂'],
  ['Sakura Online Shop', 'sakura'],
  ['公式通販', '公式通販'],
  ['さくら堂', 'さくら堂'],
])('%s is %s', (name, bare) => expect(bareName(searchKeys(name).written)).toBe(bare));
