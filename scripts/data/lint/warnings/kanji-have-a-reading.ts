import type { IncidentRule } from '../rule';

/** What every reader reads, and nobody searches by; what stands in brackets only describes. */
const COMMON = /（[^）]*）|公式|通販|通信販売|販売|直営|専門|楽天|市場|本店|支店|店|部|会員|受付|日本|東京|検定|試験|申込|当日配送|手荷物/g;

const KANJI = /\p{Script=Han}/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・ \p{Script=Latin}\d&.]+$/u;

export const kanjiHaveAReading: IncidentRule = {
  name: 'kanji-have-a-reading',
  description: 'A shop with kanji in its name has its reading in kana among the aliases: people search by what they hear.',
  check({ record }) {
    return record.shops.flatMap(({ name, aliases = [] }, s) =>
      name.ja !== undefined &&
      KANJI.test(name.ja.replaceAll(COMMON, '')) &&
      !aliases.some((alias) => KANA.test(alias) && /\p{Script=Hiragana}|\p{Script=Katakana}/u.test(alias))
        ? [{ field: `shops.${s}.aliases`, remedy: `how is ${name.ja} read? Add it in kana` }]
        : [],
    );
  },
};
