import { useRef, useState } from 'preact/hooks';
import { addressesIn } from '../../core/search/addresses-in';
import type { LookUpResult } from '../../core/search/look-up-result';
import type { TypedAddress } from '../../core/search/typed-address';
import type { RecordedIncident } from '../../core/verdict/verdict';
import { type ToldSuggestions, type Typed, tellSuggestions } from '../../core/wording/tell-look-up';
import type { Words } from '../../core/wording/words';
import { parseTyped } from '../../platform/parse-url';
import { tryAsk } from '../../platform/try-ask';

const NOTHING = { headings: [], near: [] };
const NO_SUGGESTIONS: ToldSuggestions = { hits: [], areNear: false };

/** Looking up any shop: what is offered while somebody types, what was found, and the one record that was opened. */
export function useLookUp(words: Words) {
  const [suggestions, setSuggestions] = useState<ToldSuggestions>(NO_SUGGESTIONS);
  const latest = useRef('');
  /** Goes up with all that is typed or looked up: what answers an earlier question is no answer any more. */
  const turn = useRef(0);
  const [found, setFound] = useState<{ typed: Typed; answer: LookUpResult }>();
  const [opened, setOpened] = useState<{ id: string; key: string; recorded: RecordedIncident }>();

  /** What was found or opened before is gone with the first letter: below another name it would seem to be of that. */
  async function suggest(text: string): Promise<void> {
    latest.current = text;
    turn.current++;
    setFound(undefined);
    setOpened(undefined);
    const found = text === '' ? undefined : await tryAsk({ ask: 'suggest', text });
    // An answer may come after more was typed.
    if (latest.current === text) setSuggestions(found ? tellSuggestions(found, words) : NO_SUGGESTIONS);
  }

  /** Whether something was found out that is still asked for. */
  async function find(text: string): Promise<boolean> {
    const mine = ++turn.current;
    // tldts takes long to load, and is needed only once somebody looks an address up.
    const { typedAddress } = await import('../../core/search/typed-address');
    const typed = addressesIn(text).flatMap((one) => typedAddress(parseTyped(one)) ?? []);
    const [first, ...more] = typed;
    if (turn.current !== mine) return false;
    if (more.length > 0) {
      setFound({ typed: { text, several: typed.map(placeOf) }, answer: NOTHING });
      return true;
    }
    const address = first && 'address' in first ? first.address : undefined;
    const shared = first && 'shared' in first ? first.shared : undefined;
    const answer = await tryAsk({ ask: 'look-up', text, ...(address && { address }) });
    if (turn.current !== mine) return false;
    setFound({ typed: { text, host: address?.host, shared }, answer: answer ?? { address: { kind: 'unavailable' }, ...NOTHING } });
    return true;
  }

  /** What was opened stays until there is something to show in its place. */
  async function lookUp(text: string): Promise<void> {
    if (await find(text)) setOpened(undefined);
  }

  async function open({ id, key }: { id: string; key: string }): Promise<void> {
    const mine = turn.current;
    const recorded = await tryAsk({ ask: 'open', id, key });
    if (recorded && turn.current === mine) setOpened({ id, key, recorded });
  }

  /** Reads again what is shown, which the reader's answers may have changed. */
  async function again(): Promise<void> {
    await Promise.all([found && find(found.typed.text), opened && open(opened)]);
  }

  return { suggestions, found, opened, suggest, lookUp, open, close: () => setOpened(undefined), again };
}

/** What a reader knows an address by, and can look up. */
function placeOf(typed: TypedAddress): string {
  if ('shared' in typed) return typed.shared;
  const { host, path } = typed.address;
  return path === '/' ? host : host + path;
}
