import { useEffect, useRef, useState } from 'preact/hooks';
import { DatasetPanel } from '../../components/dataset-panel';
import { LookUpPanel } from '../../components/look-up-panel';
import { MuteControl } from '../../components/mute-control';
import { PageLinks } from '../../components/page-links';
import { VerdictView } from '../../components/verdict-view';
import { mutedAt, placeOf } from '../../core/muted-shop';
import { type ToldDataset, tellDataset } from '../../core/wording/tell-dataset';
import { type ToldIncident, tellIncident } from '../../core/wording/tell-incident';
import { type ToldHit, type ToldLookUp, tellHits, tellLookUp } from '../../core/wording/tell-look-up';
import { tellRefresh } from '../../core/wording/tell-refresh';
import { type ToldVerdict, tellVerdict } from '../../core/wording/tell-verdict';
import type { Words } from '../../core/words';
import type { ChoicesDoor } from '../../platform/choices-store';
import { ask } from '../../platform/messages';
import { parsePage, parseTyped } from '../../platform/parse-url';
import { activeTab } from '../../platform/tabs';

/** The popup: this page's verdict, look-up, data. It asks the background and shows the answers; it decides nothing. */
export function App({ words, choices }: { words: Words; choices: ChoicesDoor }) {
  const [verdict, setVerdict] = useState<ToldVerdict>();
  const [dataset, setDataset] = useState<ToldDataset>();
  const [suggestions, setSuggestions] = useState<ToldHit[]>([]);
  const typed = useRef('');
  const [found, setFound] = useState<ToldLookUp>();
  const [opened, setOpened] = useState<ToldIncident>();
  const [refreshing, setRefreshing] = useState(false);
  const [outcome, setOutcome] = useState<string>();
  /** The muted shop that the page belongs to, as `placeOf` writes it. */
  const [muted, setMuted] = useState<string>();

  async function load(): Promise<void> {
    const tab = await activeTab();
    const answer = await ask({ ask: 'verdict', ...(tab?.url !== undefined && { url: tab.url }) });
    setVerdict(tellVerdict(answer ?? { kind: 'unavailable' }, words));
    await loadMuted();
    const state = await ask({ ask: 'dataset' });
    if (state) setDataset(tellDataset({ ...state, attempted: state.lastRefresh.attempted }, words));
  }
  useEffect(() => void load(), []);

  async function loadMuted(): Promise<void> {
    const address = parsePage((await activeTab())?.url);
    const shop = address && mutedAt(address, await choices.muted());
    setMuted(shop && placeOf(shop));
  }

  async function mute(on: boolean): Promise<void> {
    const tab = await activeTab();
    if (tab?.url === undefined) return;
    const where = { url: tab.url, tabId: tab.id };
    if (on) await ask({ ask: 'mute', ...where });
    else if (muted !== undefined) await ask({ ask: 'unmute', place: muted, ...where });
    await loadMuted();
  }

  async function suggest(text: string): Promise<void> {
    typed.current = text;
    const headings = text === '' ? [] : await ask({ ask: 'suggest', text });
    // An answer may come after more was typed.
    if (typed.current === text) setSuggestions(tellHits(headings ?? [], words));
  }

  async function lookUp(text: string): Promise<void> {
    // tldts is only wanted here, and only once somebody types.
    const { typedAddress } = await import('../../core/typed-address');
    const typed = typedAddress(parseTyped(text));
    const address = typed && 'address' in typed ? typed.address : undefined;
    const shared = typed && 'shared' in typed ? typed.shared : undefined;
    const answer = await ask({ ask: 'look-up', text, ...(address && { address }) });
    setOpened(undefined);
    setFound(tellLookUp({ text, host: address?.host, shared }, answer ?? { address: { kind: 'unavailable' }, headings: [] }, words));
  }

  async function open(choice: { id: string; key: string }): Promise<void> {
    const recorded = await ask({ ask: 'open', id: choice.id, key: choice.key });
    if (recorded) setOpened(tellIncident(recorded, words));
  }

  async function refresh(): Promise<void> {
    setRefreshing(true);
    const answer = await ask({ ask: 'refresh' });
    setOutcome(tellRefresh(answer ?? { kind: 'failed', failure: 'store' }, words));
    setRefreshing(false);
    await load();
  }

  async function rebuild(): Promise<void> {
    await ask({ ask: 'rebuild' });
    await load();
  }

  return (
    <>
      <h1 class="unseen">{words.popup.title}</h1>
      <VerdictView told={verdict} words={words} onRebuild={() => void rebuild()} />
      {verdict?.kind === 'recorded' && (
        <MuteControl words={words} muted={muted !== undefined} onMute={() => void mute(true)} onUnmute={() => void mute(false)} />
      )}
      <LookUpPanel
        words={words}
        suggestions={suggestions}
        onType={(text) => void suggest(text)}
        found={found}
        opened={opened}
        onLookUp={(text) => void lookUp(text)}
        onOpen={(choice) => void open(choice)}
        onBack={() => setOpened(undefined)}
      />
      <DatasetPanel words={words} told={dataset} refreshing={refreshing} outcome={outcome} onRefresh={() => void refresh()} />
      <PageLinks words={words} />
    </>
  );
}
