import type { News } from '../catalogue/news';
import type { Heading } from '../dataset/format';
import { tellDate } from './dates';
import { type ToldHit, tellHits } from './tell-look-up';
import type { Words } from './words';

/** What happened lately, in words; each can be opened. */
export interface ToldNews {
  disclosed: ToldHit[];
  /** `when` says what became of it, and since when. */
  changed: ToldHit[];
}

/** Puts the newest disclosures and changes into words. */
export function tellNews({ disclosed, changed }: News, words: Words): ToldNews {
  return {
    disclosed: tellHits(disclosed, words),
    changed: changed.flatMap((heading) => tellHits([heading], words).map((hit) => ({ ...hit, when: whenChanged(heading, words) }))),
  };
}

function whenChanged({ state, since }: Heading, words: Words): string {
  return [state === 'active' ? undefined : words.state[state], since && tellDate(since, words)].filter(Boolean).join(' · ');
}
