import { describe, expect, it } from 'vitest';
import type { SharedHost } from '../../../../scripts/data/shared-host';
import { prepareSimilar } from '../../../../scripts/data/similar/find-similar';
import type { Known } from '../../../../scripts/data/similar/known';
import { lookedFor } from '../../../../scripts/data/similar/looked-for';

const SHARED: SharedHost[] = [
  {
    host: 'mall.example',
    tenants: ['www.mall.example/{name}', 'www.mall.example/gold/{name}', '{name}.mall.example'],
    reserved: ['search'],
    own: ['books.mall.example'],
    source: 'invented',
  },
];

const known = (id: string, names: string[], places: Known['places'] = [], more: Partial<Known> = {}): Known => ({
  list: 'curated',
  id,
  title: names[0] ?? id,
  names,
  places,
  ...more,
});

const KNOWN: Known[] = [
  known(
    'hirakawaya-2026',
    ['佐嘉平川屋オンラインショップ', 'Saga Hirakawaya online shop', 'さがひらかわや'],
    [{ host: 'saga-hirakawaya.jp' }],
  ),
  known('kirin-do-2024', ['きりん堂', 'Kirin-dō', '株式会社キリンドウ'], [{ host: 'www.mall.example', path: '/kirindo' }]),
  known('yamabiko-2025', ['やまびこ旅行（海外ツアー）', 'Yamabiko Travel (tours abroad)'], [{ host: 'tabi.co.jp', from: 'source' }]),
  known('ozon-2026', ['Ozon'], [{ host: 'www.ozon.co.uk' }]),
  known('kupang-2025', ['Kupang Market'], [], { list: 'Have I Been Pwned' }),
  known('olive-2025', ['Olive Young'], [], { remark: 'withdrawn' }),
  known('kosutoko-2025', ['コストコ']),
  known('muster-2025', ['Müster GmbH'], [{ host: 'muester.de' }]),
  known('mall.example', [], [{ host: 'mall.example' }], { list: 'shared host' }),
  known('other-mall-shop-2025', ['あかね文具'], [{ host: 'www.mall.example', path: '/akane' }]),
  known('minato-2025', ['みなと屋'], [{ host: 'minatoya.example' }, { host: 'minato.co.jp', from: 'comment' }]),
];
const find = prepareSimilar(KNOWN, SHARED);
const similar = (...asked: string[]) => find(lookedFor(asked)).map(({ known: { id }, how }) => `${id}: ${how}`);

describe('what is like a name', () => {
  it.each<[string, string, string]>([
    ['as it is written', 'きりん堂', 'kirin-do-2024: same name'],
    ['in the other kana, with the legal form', '(株)きりんどう', 'kirin-do-2024: same name'],
    ['in Latin letters', 'KIRINDO', 'kirin-do-2024: same name'],
    ['in another romaji', 'Kirindou', 'kirin-do-2024: sounds the same'],
    ['with general words', 'きりん堂 公式通販サイト', 'kirin-do-2024: same name but for general words'],
    ['without what it begins with', '平川屋', 'hirakawaya-2026: one name holds the other'],
    ['in kana, of a name in kanji', 'ひらかわや', 'hirakawaya-2026: one name holds the other'],
    ['with a slip', 'Saga Hirakwaya', 'hirakawaya-2026: a slip away'],
    ['without what stands in brackets', 'やまびこ旅行', 'yamabiko-2025: part of the name is the same'],
    ['with something else in brackets', 'やまびこ旅行（会員）', 'yamabiko-2025: part of the name is the same'],
    ['in Cyrillic', 'Озон', 'ozon-2026: sounds the same'],
    ['in Hangul, as it is romanised', '쿠팡 마켓', 'kupang-2025: consonants sound the same'],
    ['in Hangul, of an English word', '올리브영', 'olive-2025: consonants sound the same'],
    ['in Latin letters, of a name in katakana', 'Costco', 'kosutoko-2025: consonants sound the same'],
    ['without umlauts and forms of company', 'Muster', 'muster-2025: same name but for general words'],
    ['that an address says', 'Minatoya', 'minato-2025: label is the name'],
  ])('%s', (_, asked, wanted) => {
    expect(similar(asked)).toContain(wanted);
  });

  it.each(['まったく別の店', 'Nagi', 'tours abroad in Peru', '!!!', '旅行'])('nothing, where nothing is: %s', (asked) => {
    expect(similar(asked)).toEqual([]);
  });
});

describe('what is like an address', () => {
  it.each<[string, string, string[]]>([
    ['the same', 'https://www.saga-hirakawaya.jp/', ['hirakawaya-2026: same address']],
    ['another page of it', 'saga-hirakawaya.jp/cart', ['hirakawaya-2026: same host']],
    ['another host of the domain', 'shop.saga-hirakawaya.jp', ['hirakawaya-2026: same domain']],
    ['the same word in another country', 'https://ozon.de', ['ozon-2026: same label in the address']],
    ['a word that only has the name’s words, turned', 'hirakawaya-saga.com', []],
    ['a word that is the name', 'kirindo-shop.com', ['kirin-do-2024: label is the name']],
    ['where only its notice stands', 'https://www.tabi.co.jp/2025', ['yamabiko-2025: same domain']],
    ['of which only the comment speaks', 'minato.co.jp', ['minato-2025: same host']],
    [
      'of the tenant of a mall',
      'https://www.mall.example/kirindo/item/1',
      ['kirin-do-2024: same host', 'mall.example: host of many owners'],
    ],
    [
      'of the tenant at its other address',
      'www.mall.example/gold/kirindo',
      ['kirin-do-2024: same label in the address', 'mall.example: host of many owners'],
    ],
    ['of another tenant: not that of a neighbour', 'www.mall.example/nagi', ['mall.example: host of many owners']],
    ['of a section of the mall: nobody’s', 'www.mall.example/search', ['mall.example: host of many owners']],
    ['that nobody has', 'nagi.co.jp', []],
  ])('%s', (_, asked, wanted) => {
    expect(similar(asked)).toEqual(wanted);
  });

  it('and a name of one shop are one question, with the nearest reason for each record', () => {
    expect(similar('きりん堂', 'saga-hirakawaya.jp')).toEqual(['hirakawaya-2026: same address', 'kirin-do-2024: same name']);
  });
});
