import { useEffect, useState } from 'preact/hooks';
import { DatasetPanel } from '../../components/dataset-panel';
import { LookUpPanel } from '../../components/look-up-panel';
import { VerdictView } from '../../components/verdict-view';
import { type ToldDataset, tellDataset } from '../../core/wording/tell-dataset';
import { type ToldIncident, tellIncident } from '../../core/wording/tell-incident';
import { type ToldLookUp, tellLookUp } from '../../core/wording/tell-look-up';
import { tellProgress, tellRefresh } from '../../core/wording/tell-refresh';
import { type ToldVerdict, tellVerdict } from '../../core/wording/tell-verdict';
import type { Words } from '../../core/words';
import { ask } from '../../platform/messages';
import { parseTyped } from '../../platform/parse-url';
import { activeTab, openOwnPage } from '../../platform/tabs';

/** Often enough to be seen moving. */
const PROGRESS_EVERY_MS = 250;

/** The popup: this page's verdict, look-up, data. It asks the background and shows the answers; it decides nothing. */
export function App({ words }: { words: Words }) {
  const [verdict, setVerdict] = useState<ToldVerdict>();
  const [dataset, setDataset] = useState<ToldDataset>();
  const [found, setFound] = useState<ToldLookUp>();
  const [opened, setOpened] = useState<ToldIncident>();
  const [refreshing, setRefreshing] = useState<string>();
  const [outcome, setOutcome] = useState<string>();

  async function load(): Promise<void> {
    const tab = await activeTab();
    const answer = await ask({ ask: 'verdict', ...(tab?.url !== undefined && { url: tab.url }) });
    setVerdict(tellVerdict(answer ?? { kind: 'unavailable' }, words));
    const state = await ask({ ask: 'dataset' });
    if (state) setDataset(tellDataset(state, words));
  }
  useEffect(() => {
    void load();
    // The popup may have been closed and opened again while a refresh goes on; whoever asks then gets its outcome.
    void ask({ ask: 'progress' }).then((progress) => progress && refresh());
  }, []);

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
    setOutcome(undefined);
    setRefreshing(words.dataset.refreshing);
    const watching = setInterval(() => void watch(), PROGRESS_EVERY_MS);
    const answer = await ask({ ask: 'refresh' });
    clearInterval(watching);
    setOutcome(tellRefresh(answer ?? { kind: 'failed', failure: 'store' }, words));
    setRefreshing(undefined);
    await load();
  }

  async function watch(): Promise<void> {
    const progress = await ask({ ask: 'progress' });
    // The answer may come after the end.
    if (progress) setRefreshing((shown) => shown && tellProgress(progress, words));
  }

  async function rebuild(): Promise<void> {
    await ask({ ask: 'rebuild' });
    await load();
  }

  return (
    <>
      <VerdictView told={verdict} words={words} onRebuild={() => void rebuild()} />
      <LookUpPanel
        words={words}
        found={found}
        opened={opened}
        onLookUp={(text) => void lookUp(text)}
        onOpen={(choice) => void open(choice)}
        onBack={() => setOpened(undefined)}
      />
      <DatasetPanel
        words={words}
        told={dataset}
        refreshing={refreshing}
        outcome={outcome}
        onRefresh={() => void refresh()}
        onCancel={() => void ask({ ask: 'cancel' })}
        onFromFile={() => void openOwnPage('/refresh-file.html')}
      />
    </>
  );
}
