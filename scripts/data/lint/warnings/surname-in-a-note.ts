import type { IncidentRule } from '../rule';
import { isSentence, textsOf } from '../walk';

/** The commonest surnames of Japan, as they are written and in Latin letters. Places and shops bear them too, so a person decides. */
const SURNAMES: readonly [kanji: string, latin: string][] = [
  ['佐藤', 'Sato'],
  ['鈴木', 'Suzuki'],
  ['高橋', 'Takahashi'],
  ['田中', 'Tanaka'],
  ['渡辺', 'Watanabe'],
  ['伊藤', 'Ito'],
  ['中村', 'Nakamura'],
  ['小林', 'Kobayashi'],
  ['山本', 'Yamamoto'],
  ['加藤', 'Kato'],
  ['吉田', 'Yoshida'],
  ['山田', 'Yamada'],
  ['佐々木', 'Sasaki'],
  ['山口', 'Yamaguchi'],
  ['松本', 'Matsumoto'],
  ['井上', 'Inoue'],
  ['木村', 'Kimura'],
  ['清水', 'Shimizu'],
  ['斎藤', 'Saito'],
  ['山崎', 'Yamazaki'],
  ['池田', 'Ikeda'],
  ['橋本', 'Hashimoto'],
  ['阿部', 'Abe'],
  ['石川', 'Ishikawa'],
  ['前田', 'Maeda'],
  ['藤田', 'Fujita'],
  ['小川', 'Ogawa'],
  ['岡田', 'Okada'],
  ['後藤', 'Goto'],
  ['長谷川', 'Hasegawa'],
  ['村上', 'Murakami'],
  ['近藤', 'Kondo'],
  ['石井', 'Ishii'],
  ['坂本', 'Sakamoto'],
  ['遠藤', 'Endo'],
  ['青木', 'Aoki'],
  ['藤井', 'Fujii'],
  ['西村', 'Nishimura'],
  ['福田', 'Fukuda'],
  ['太田', 'Ota'],
];

/** A surname with a given name beside it. */
const NAMED = new RegExp(
  `(?:${SURNAMES.map(([kanji]) => kanji).join('|')})[ 　]?[\\p{Script=Han}々]{1,3}|\\b(?:\\p{Lu}\\p{Ll}+ (?:${SURNAMES.map(([, latin]) => latin).join('|')})|(?:${SURNAMES.map(([, latin]) => latin).join('|')}) \\p{Lu}\\p{Ll}+)\\b`,
  'u',
);

export const surnameInANote: IncidentRule = {
  name: 'surname-in-a-note',
  description: 'A note with a common surname in it is of a place, a shop or a company, not of a person.',
  check({ record }) {
    const told = textsOf(record).filter(({ field }) => isSentence(field));
    const texts = [
      ...told.map(({ field, text }) => ({ field, text: `${text.ja}\n${text.en}` })),
      { field: 'comment', text: record.comment ?? '' },
    ];
    return texts.flatMap(({ field, text }) => {
      const found = NAMED.exec(text)?.[0];
      return found === undefined ? [] : [{ field, remedy: `is "${found}" a person? Say what they were, never who` }];
    });
  },
};
