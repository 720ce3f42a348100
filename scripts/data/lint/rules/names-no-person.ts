import type { Finding, IncidentRule } from '../rule';
import { isSentence, textsOf } from '../walk';

/** What follows a person's name in Japanese: 山田氏, 山田容疑者, 山田さん. 氏名 is a kind of data, お客さん and 皆さん are nobody in particular. */
const JA_TITLE =
  /[\p{Script=Han}\p{Script=Katakana}ー々・ ]{1,12}(?:容疑者|被告|受刑者|元?(?:社長|会長|社員|従業員|店長|部長|課長)の[\p{Script=Han}々]{2,4}[\p{Script=Han}\p{Script=Hiragana}々]{1,4}(?=[はがをにも、。]))|[\p{Script=Han}\p{Script=Katakana}ー々]{2,8}(?:氏(?!名|族)|(?<!客|皆|奥|娘|息子|業者|屋|店員)さん)/u;

/** What stands before one in English. */
const EN_TITLE =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? [A-Z]\p{L}+|\b(?:employee|staff member|suspect|defendant|director|president|chairman|manager|engineer|officer|CEO|CTO)(?:,| named| called)? [A-Z]\p{Ll}+ [A-Z]\p{Ll}+/u;

export const namesNoPerson: IncidentRule = {
  name: 'names-no-person',
  description: 'No note and no comment names a person, those found responsible least of all.',
  check({ record }) {
    const texts = [
      ...textsOf(record).flatMap(({ field, text }) =>
        isSentence(field)
          ? [
              { field: `${field}.ja`, text: text.ja },
              { field: `${field}.en`, text: text.en },
            ]
          : [],
      ),
      ...(record.comment === undefined ? [] : [{ field: 'comment', text: record.comment }]),
    ];
    return texts.flatMap(({ field, text }): Finding[] => {
      const found = JA_TITLE.exec(text) ?? EN_TITLE.exec(text);
      return found
        ? [{ field, remedy: `"${found[0]}" looks like a person: say what they were (an employee, a contractor), never who` }]
        : [];
    });
  },
};
