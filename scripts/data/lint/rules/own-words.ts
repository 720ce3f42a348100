import type { Finding, IncidentRule } from '../rule';
import { isSentence, textsOf } from '../walk';

/** Names are short; whatever is longer is a description. The longest honest one of 300 records has 53 characters (2026-11). */
const NAME_LENGTH = 64;
const SENTENCES = 3;

/** Longer than a name, a product or a phrase that is itself the fact. Japanese says in 40 characters what takes English 80. */
const LONG_QUOTE = /[「『][^」』]{41,}[」』]|[“"][^”"]{81,}[”"]/u;

/** How a shop speaks of itself in its notice, and how a curator never does. */
const NOTICE_VOICE =
  /当社|弊社|お詫び|申し上げ|ご迷惑|賜り|\b(?:we (?:sincerely|deeply|apologi[sz]e|regret)|our (?:customers|shop|company))\b/iu;

export const ownWords: IncidentRule = {
  name: 'own-words',
  description:
    'Nothing that looks like a sentence copied from a source: short notes, short names, no long quotation, no voice of a notice.',
  check({ record }) {
    const found: Finding[] = [];
    for (const { field, text } of textsOf(record)) {
      for (const language of ['ja', 'en'] as const) {
        const words = text[language];
        const place = `${field}.${language}`;
        if (!isSentence(field)) {
          if (words.length > NAME_LENGTH)
            found.push({ field: place, remedy: `a name has at most ${NAME_LENGTH} characters; leave out what only describes` });
          continue;
        }
        if ((words.match(/。|[.!?](?=\s|$)/g) ?? []).length > SENTENCES) {
          found.push({ field: place, remedy: `write at most ${SENTENCES} sentences; what fields hold needs no note` });
        }
        if (LONG_QUOTE.test(words)) found.push({ field: place, remedy: 'say it in your own words, or quote a few words only' });
        const voice = NOTICE_VOICE.exec(words);
        if (voice) found.push({ field: place, remedy: `say it in your own words; "${voice[0]}" is how a notice speaks` });
      }
    }
    if (record.comment && LONG_QUOTE.test(record.comment)) {
      found.push({ field: 'comment', remedy: 'say it in your own words, or quote a few words only' });
    }
    return found;
  },
};
