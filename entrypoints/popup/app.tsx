import { useEffect, useRef, useState } from 'preact/hooks';
import { DatasetPanel } from '../../components/dataset-panel';
import { EmbeddedList } from '../../components/embedded-list';
import { EndedList } from '../../components/ended-list';
import { HostAccess } from '../../components/host-access';
import type { Reader } from '../../components/incident-card';
import { LookUpPanel } from '../../components/look-up-panel';
import { MuteControl } from '../../components/mute-control';
import { PageLinks } from '../../components/page-links';
import { VerdictView } from '../../components/verdict-view';
import { mutedAt, placeOf } from '../../core/muted-shop';
import { readerCountry } from '../../core/reader-country';
import type { LookUp } from '../../core/stories/look-up';
import type { RecordedIncident, Verdict } from '../../core/verdict';
import { type PassingAnswers, passAnswer, passTick, withAnswers, withOwnAnswers } from '../../core/with-answers';
import { type ToldDataset, tellDataset } from '../../core/wording/tell-dataset';
import { type ToldEmbedded, tellEmbedded } from '../../core/wording/tell-embedded';
import { tellEnded } from '../../core/wording/tell-ended';
import { tellIncident } from '../../core/wording/tell-incident';
import { type ToldHit, type Typed, tellHits, tellLookUp } from '../../core/wording/tell-look-up';
import { type ToldNews, tellNews } from '../../core/wording/tell-news';
import { tellProgress, tellRefresh } from '../../core/wording/tell-refresh';
import { tellUnseen, tellVerdict } from '../../core/wording/tell-verdict';
import type { Words } from '../../core/words';
import type { ChoicesDoor } from '../../platform/choices-store';
import { embeddedHosts } from '../../platform/embedded-hosts';
import { askForHostAccess, onHostAccess, watchHostAccess } from '../../platform/host-access';
import { ask } from '../../platform/messages';
import { parsePage, parseTyped } from '../../platform/parse-url';
import { reportingIn } from '../../platform/reporting';
import { activeTab, openOwnPage } from '../../platform/tabs';

/** Often enough to be seen moving. */
const PROGRESS_EVERY_MS = 250;

/** The popup: this page's verdict, look-up, data. It asks the background and shows the answers; it decides nothing. */
export function App({ words, choices }: { words: Words; choices: ChoicesDoor }) {
  const [tab, setTab] = useState<Awaited<ReturnType<typeof activeTab>>>();
  const [verdict, setVerdict] = useState<Verdict>();
  const [ended, setEnded] = useState<string[]>([]);
  const [dataset, setDataset] = useState<ToldDataset>();
  const [published, setPublished] = useState<string>();
  const [embedded, setEmbedded] = useState<ToldEmbedded[]>([]);
  const [news, setNews] = useState<ToldNews>();
  const [suggestions, setSuggestions] = useState<ToldHit[]>([]);
  const typed = useRef('');
  const [found, setFound] = useState<{ typed: Typed; answer: LookUp }>();
  const [opened, setOpened] = useState<{ id: string; key: string; recorded: RecordedIncident }>();
  const [passing, setPassing] = useState<PassingAnswers>({});
  const [refreshing, setRefreshing] = useState<string>();
  const [outcome, setOutcome] = useState<string>();
  /** The muted shop that the page belongs to, as `placeOf` writes it. */
  const [muted, setMuted] = useState<string>();
  const [hasAccess, setHasAccess] = useState<boolean>();

  async function load(): Promise<void> {
    const now = await activeTab();
    setTab(now);
    const remember = now !== undefined && !now.incognito;
    const answer = await ask({ ask: 'verdict', remember, ...(now?.url !== undefined && { url: now.url }) });
    setVerdict(answer ?? { kind: 'unavailable' });
    await loadMuted();
    const state = await ask({ ask: 'dataset' });
    if (state) setDataset(tellDataset(state, words));
    setPublished(state?.published);
    if (now?.url !== undefined && answer?.kind !== 'not-a-site') await loadEmbedded(now.id, now.url);
    const gone = await ask({ ask: 'withdrawals', remember });
    if (gone && gone.length > 0) setEnded(gone.flatMap(({ incident }) => tellEnded(incident, words) ?? []));
  }
  useEffect(() => {
    void load();
    // The popup may have been closed and opened again while a refresh goes on; whoever asks then gets its outcome.
    void ask({ ask: 'progress' }).then((progress) => progress && refresh());
  }, []);

  useEffect(() => watchHostAccess(setHasAccess), []);
  // What was out of sight may be seen now.
  useEffect(() => onHostAccess((change) => void (change === 'given' && load())), []);

  /** Looked for here and now, in the one page that the reader asks about. */
  async function loadEmbedded(tabId: number, url: string): Promise<void> {
    const hosts = await embeddedHosts(tabId);
    const found = hosts.length > 0 ? await ask({ ask: 'embedded', url, hosts }) : [];
    setEmbedded(tellEmbedded(found ?? [], words));
  }

  async function loadNews(): Promise<void> {
    const read = await ask({ ask: 'news' });
    if (read) setNews(tellNews(read, words));
  }

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
    setFound({ typed: { text, host: address?.host, shared }, answer: answer ?? { address: { kind: 'unavailable' }, headings: [] } });
  }

  async function open({ id, key }: { id: string; key: string }): Promise<void> {
    const recorded = await ask({ ask: 'open', id, key });
    if (recorded) setOpened({ id, key, recorded });
  }

  /** Everything on the screen that what the reader said may have changed. */
  async function again(): Promise<void> {
    await Promise.all([load(), found && lookUp(found.typed.text), opened && open(opened)]);
  }

  const keeps = tab !== undefined && !tab.incognito;
  const reader: Reader = {
    keeps,
    country: readerCountry(words.names, Intl.DateTimeFormat().resolvedOptions().timeZone),
    onAnswer({ id, touch }, question, answer) {
      if (!keeps) setPassing(passAnswer(passing, id, question, answer));
      else if (touch) {
        const page = tab.url === undefined ? undefined : { id: tab.id, url: tab.url };
        const said = { id, scope: touch.scope, question, ...(answer && { answer }), ...(page && { tab: page }) };
        void ask({ ask: 'answer', ...said }).then(again);
      }
    },
    onTick({ id }, step, done) {
      if (keeps) void ask({ ask: 'tick', id, step, done }).then(again);
      else setPassing(passTick(passing, id, step, done));
    },
    onForget({ id }) {
      const page = tab?.url === undefined ? undefined : { id: tab.id, url: tab.url };
      if (keeps) void ask({ ask: 'forget', id, ...(page && { tab: page }) }).then(again);
      else setPassing({});
    },
  };

  const reporting = reportingIn(words, published);
  const unseen = hasAccess === false && tab?.url === undefined;

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
      <h1 class="visually-hidden">{words.popup.title}</h1>
      <EndedList told={ended} />
      <VerdictView
        told={verdict && (unseen && verdict.kind === 'not-a-site' ? tellUnseen(words) : tellVerdict(withAnswers(verdict, passing), words))}
        words={words}
        onRebuild={() => void rebuild()}
        reader={reader}
        reporting={reporting}
      >
        <HostAccess words={words} has={hasAccess} onAsk={askForHostAccess} />
      </VerdictView>
      {verdict?.kind === 'recorded' && verdict.level !== 'none' && !tab?.incognito && (
        <MuteControl words={words} muted={muted !== undefined} onMute={() => void mute(true)} onUnmute={() => void mute(false)} />
      )}
      <EmbeddedList words={words} told={embedded} onOpen={(choice) => void open(choice)} />
      <LookUpPanel
        words={words}
        suggestions={suggestions}
        onType={(text) => void suggest(text)}
        found={
          found &&
          tellLookUp(
            found.typed,
            { ...found.answer, ...(found.answer.address && { address: withAnswers(found.answer.address, passing) }) },
            words,
          )
        }
        opened={opened && tellIncident(withOwnAnswers(opened.recorded, passing), words)}
        onLookUp={(text) => {
          // What was opened stays until there is something to show in its place.
          void lookUp(text).then(() => setOpened(undefined));
        }}
        onOpen={(choice) => void open(choice)}
        onBack={() => setOpened(undefined)}
        reader={reader}
        reporting={reporting}
        news={news}
        onNews={() => void loadNews()}
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
      <PageLinks words={words} />
    </>
  );
}
