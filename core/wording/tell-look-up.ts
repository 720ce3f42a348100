import type { Heading } from '../dataset/format';
import type { Level } from '../incident/level';
import { hasEnded } from '../incident/state';
import type { ListedHeading, LookUpResult, NamedRecords } from '../search/look-up-result';
import { tellDate } from './dates';
import { fill } from './fill';
import { tellPlain } from './numbers';
import { tellLevel } from './tell-level';
import { type ToldVerdict, tellVerdict } from './tell-verdict';
import type { Words } from './words';

/** What a look-up found, in words. */
export interface ToldLookUp {
  /** How many were found, or that nothing was; absent where the verdict below says it all. */
  sentence?: string;
  /** What was typed, where more fits it than is listed: the catalogue lists all. */
  all?: string;
  /** How else to look, where nothing fits a name, nor is near it. */
  otherwise?: string;
  /** The verdict on the address that was typed, where there is a record. */
  address?: ToldVerdict;
  hits: ToldHit[];
  /** Records with a name near what was typed, where nothing fits it. None is claimed to be what was meant. */
  near: ToldHit[];
  /** Addresses that were typed at once, to choose from. */
  several: string[];
}

/** A record that can be chosen from a list. */
export interface ToldHit {
  id: string;
  key: string;
  name: string;
  /** Of the disclosure; of a record that has ended, how and when that was. */
  when: string;
  /** How loudly its record speaks, and the word for it; absent where that is not known, and for a record that has ended. */
  mark?: { level: Level; word: string };
  /** By which name it was found, where that is not the one shown. */
  by?: string;
}

/** What is offered while somebody types. */
export interface ToldSuggestions {
  hits: ToldHit[];
  /** Nothing fits what was typed: these are near it. */
  areNear: boolean;
}

/** What was typed. */
export interface Typed {
  text: string;
  /** The host, where it was an address. */
  host?: string | undefined;
  /** The host, where many owners live under it. */
  shared?: string | undefined;
  /** Where it was several addresses: each of them, as it can be looked up. Nothing was looked up yet. */
  several?: readonly string[];
}

/** Puts a look-up into words. Finding nothing is never told without saying that it is no guarantee. */
export function tellLookUp(typed: Typed, found: LookUpResult, words: Words): ToldLookUp {
  const hits = tellHits(found.headings, words);
  const address = found.address && found.address.kind !== 'no-record' ? tellVerdict(found.address, words) : undefined;
  const sentence = tellSentence(typed, { hits: hits.length, total: found.total, hasAddress: address !== undefined }, words);
  const isName = typed.host === undefined && typed.shared === undefined && typed.several === undefined;
  const isNothing = hits.length === 0 && found.near.length === 0 && !address;
  return {
    ...(sentence !== undefined && { sentence }),
    ...(found.total !== undefined && { all: typed.text }),
    ...(isName && isNothing && { otherwise: words.lookup.otherwise }),
    ...(address && { address }),
    hits,
    near: tellHits(found.near, words),
    several: [...(typed.several ?? [])],
  };
}

/** Puts what is offered while somebody types into words. */
export function tellSuggestions({ headings, near }: NamedRecords, words: Words): ToldSuggestions {
  const areNear = headings.length === 0 && near.length > 0;
  return { hits: tellHits(areNear ? near : headings, words), areNear };
}

/** Puts headings into words, in the order given. */
export function tellHits(headings: readonly ListedHeading[], words: Words): ToldHit[] {
  return headings.map(({ id, key, names, state, level = 'none', by, ...dates }) => ({
    id,
    key,
    name: names[words.names],
    when: hasEnded(state) ? tellChange({ state, ...dates }, words) : tellDisclosed(dates, words),
    ...(level !== 'none' && { mark: { level, word: tellLevel(level, state, words) } }),
    ...tellFoundBy(by?.[words.names], words),
  }));
}

function tellFoundBy(name: string | undefined, words: Words): Pick<ToldHit, 'by'> {
  return name === undefined ? {} : { by: fill(words.lookup.foundBy, { name }) };
}

/** What became of a record, and since when; empty where nothing is known of either. */
export function tellChange({ state, since }: Pick<Heading, 'state' | 'since'>, words: Words): string {
  return [state === 'active' ? undefined : words.state[state], since && tellDate(since, words)].filter(Boolean).join(' · ');
}

function tellDisclosed({ disclosed }: Pick<Heading, 'disclosed'>, words: Words): string {
  return disclosed === undefined ? words.lookup.undated : tellDate(disclosed, words);
}

function tellSentence(
  { text, host, shared, several }: Typed,
  { hits, total, hasAddress }: { hits: number; total: number | undefined; hasAddress: boolean },
  words: Words,
): string | undefined {
  if (several) return tellPlain(several.length, words.lookup.several);
  if (shared !== undefined) return fill(words.lookup.sharedAddress, { host: shared });
  if (total !== undefined) return fill(words.lookup.someResults, { n: String(hits), total: String(total) });
  if (hits > 0) return tellPlain(hits, words.lookup.results);
  if (hasAddress) return undefined;
  return host === undefined ? fill(words.lookup.nothing, { query: text }) : fill(words.lookup.nothingForAddress, { host });
}
