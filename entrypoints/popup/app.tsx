import { useEffect, useMemo, useState } from 'preact/hooks';
import { DatasetNote } from '../../components/dataset-note';
import { DatasetPanel } from '../../components/dataset-panel';
import { EmbeddedList } from '../../components/embedded-list';
import { EndedList } from '../../components/ended-list';
import { HostAccess } from '../../components/host-access';
import { LookUpPanel } from '../../components/look-up-panel';
import { MuteControl } from '../../components/mute-control';
import { PopupTools } from '../../components/popup-tools';
import { ReportPanel } from '../../components/report-panel';
import { VerdictView } from '../../components/verdict-view';
import { withPrivateAnswers, withPrivateAnswersTo } from '../../core/verdict/private-answers';
import { isOf, shownIncidents } from '../../core/verdict/shown-incidents';
import type { Verdict } from '../../core/verdict/verdict';
import { type ToldDataset, tellDataset } from '../../core/wording/tell-dataset';
import { type ToldEmbedded, tellEmbedded, tellServing } from '../../core/wording/tell-embedded';
import { tellEnded } from '../../core/wording/tell-ended';
import { tellIncident } from '../../core/wording/tell-incident';
import { tellLookUp } from '../../core/wording/tell-look-up';
import { type ToldNews, tellNews } from '../../core/wording/tell-news';
import { tellUnseen, tellVerdict } from '../../core/wording/tell-verdict';
import type { Words } from '../../core/wording/words';
import * as clock from '../../platform/clock';
import { embeddedHosts } from '../../platform/embedded-hosts';
import { askForHostAccess, onHostAccess, watchHostAccess } from '../../platform/host-access';
import { openFolds } from '../../platform/open-folds';
import { reportingIn } from '../../platform/reporting';
import { activeTab, openOwnPage } from '../../platform/tabs';
import { tryAsk } from '../../platform/try-ask';
import { useLookUp } from './use-look-up';
import { useReader } from './use-reader';
import { useRefresh } from './use-refresh';
import { type SilencePorts, useSilence } from './use-silence';

/** The popup: this page's verdict, look-up, data. It shows what the use cases tell, here or in the background; it decides nothing. */
export function App({
  words,
  verdictHere,
  ...silencePorts
}: SilencePorts & {
  words: Words;
  /** The verdict as it can be formed without the background; undefined where that has to be asked. */
  verdictHere: (page: { url: string | undefined; remember: boolean }) => Promise<Verdict | undefined>;
}) {
  const [tab, setTab] = useState<Awaited<ReturnType<typeof activeTab>>>();
  const [verdict, setVerdict] = useState<Verdict>();
  const [ended, setEnded] = useState<string[]>([]);
  const [dataset, setDataset] = useState<ToldDataset>();
  const [published, setPublished] = useState<string>();
  const [embedded, setEmbedded] = useState<ToldEmbedded[]>([]);
  const [news, setNews] = useState<ToldNews>();
  const [hasAccess, setHasAccess] = useState<boolean>();
  const [loaded, setLoaded] = useState(false);

  /** In place of the verdict: to type, or for a record that was chosen beside it. */
  const [lookingUp, setLookingUp] = useState<'typing' | 'reading'>();
  const [more, setMore] = useState(false);
  const folds = useMemo(openFolds, []);

  const silence = useSilence(words, verdict, tab !== undefined && !tab.incognito, silencePorts);
  const { found, opened, ...look } = useLookUp(words);
  const { reader, passing, notKept } = useReader(words, tab, {
    recordedOf: (told) => shownIncidents(verdict, found?.answer.address, opened?.recorded).find((one) => isOf(one, told)),
    onSaid: async () => void (await Promise.all([load(), look.again()])),
  });
  const { refreshing, outcome, refresh } = useRefresh(words, tab?.incognito === true, load);

  async function load(): Promise<void> {
    const now = await activeTab();
    setTab(now);
    const remember = now !== undefined && !now.incognito;
    const url = now?.url;
    const answer =
      (await verdictHere({ url, remember })) ?? (await tryAsk({ ask: 'verdict', remember, ...(url !== undefined && { url }) }));
    setVerdict(answer ?? { kind: 'unavailable' });
    await silence.load();
    const state = await tryAsk({ ask: 'dataset' });
    if (state) setDataset(tellDataset(state, clock, words));
    setPublished(state?.published);
    const gone = await tryAsk({ ask: 'withdrawals', remember });
    if (gone && gone.length > 0) setEnded(gone.flatMap(({ incident }) => tellEnded(incident, words) ?? []));
    setLoaded(true);
    // Last, because a busy page may keep it waiting.
    if (now?.url !== undefined && answer?.kind !== 'not-a-site') await loadEmbedded(now.id, now.url);
  }
  useEffect(() => void load(), []);

  useEffect(() => watchHostAccess(setHasAccess), []);
  // What was out of sight may be seen now.
  useEffect(() => onHostAccess((change) => void (change === 'given' && load())), []);

  /** Looked for here and now, in the one page that the reader asks about. */
  async function loadEmbedded(tabId: number, url: string): Promise<void> {
    const serving = tryAsk({ ask: 'serving', url });
    const hosts = await embeddedHosts(tabId);
    const found = hosts.length > 0 ? await tryAsk({ ask: 'embedded', url, hosts }) : [];
    setEmbedded([...tellServing((await serving) ?? [], words), ...tellEmbedded(found ?? [], words)]);
  }

  async function loadNews(): Promise<void> {
    const read = await tryAsk({ ask: 'news' });
    if (read) setNews(tellNews(read, words));
  }

  const reporting = reportingIn(words, published);
  const unseen = hasAccess === false && tab?.url === undefined;

  /** What was chosen beside the verdict is shown in its place. */
  async function show(choice: Parameters<typeof look.open>[0]): Promise<void> {
    // First, so that there is something to have the focus.
    setLookingUp('reading');
    await look.open(choice);
  }

  async function rebuild(): Promise<void> {
    await tryAsk({ ask: 'rebuild' });
    await load();
  }

  const lookUpShown = lookingUp !== undefined || verdict?.kind !== 'recorded';
  const told =
    verdict && (unseen && verdict.kind === 'not-a-site' ? tellUnseen(words) : tellVerdict(withPrivateAnswers(verdict, passing), words));
  const [loudest] = told?.incidents ?? [];

  return (
    <>
      <PopupTools
        words={words}
        lookingUp={lookingUp !== undefined}
        more={more}
        onLookUp={() => setLookingUp(lookingUp ? undefined : 'typing')}
        onMore={() => setMore(!more)}
      />
      <section class="more" aria-label={words.links.more} hidden={!more}>
        <DatasetPanel
          words={words}
          told={dataset}
          refreshing={refreshing}
          outcome={outcome}
          onRefresh={() => void refresh()}
          onCancel={() => void tryAsk({ ask: 'cancel' })}
          onFromFile={() => void openOwnPage('/refresh-file.html')}
        />
        {verdict?.kind === 'recorded' && verdict.level !== 'none' && !tab?.incognito && (
          <MuteControl
            words={words}
            muted={silence.isMuted}
            onMute={() => void silence.mute(true)}
            onUnmute={() => void silence.mute(false)}
          />
        )}
        {loudest && <ReportPanel key={loudest.id} told={reporting.reportOn(loudest)} words={words} onCopy={reporting.onCopy} />}
      </section>
      {(silence.failed || notKept) && (
        <p class="warning" role="alert">
          {words.settings.failed}
        </p>
      )}
      <div class="page" aria-busy={!loaded} hidden={lookingUp !== undefined}>
        <EndedList told={ended} />
        <VerdictView
          told={told}
          words={words}
          onRebuild={() => void rebuild()}
          reader={reader}
          reporting={reporting}
          folds={folds}
          silencesOf={silence.silencesOf}
        >
          <HostAccess words={words} has={hasAccess} onAsk={askForHostAccess} />
        </VerdictView>
        <EmbeddedList words={words} told={embedded} onOpen={(choice) => void show(choice)} />
      </div>
      <div hidden={!lookUpShown}>
        {lookingUp && (
          <button type="button" class="link to-page" onClick={() => setLookingUp(undefined)}>
            ← {words.links.toPage}
          </button>
        )}
        <LookUpPanel
          words={words}
          focused={lookingUp === 'typing'}
          suggestions={look.suggestions}
          onType={(text) => void look.suggest(text)}
          found={
            found &&
            tellLookUp(
              found.typed,
              { ...found.answer, ...(found.answer.address && { address: withPrivateAnswers(found.answer.address, passing) }) },
              words,
            )
          }
          opened={opened && tellIncident(withPrivateAnswersTo(opened.recorded, passing), words)}
          onLookUp={(text) => void look.lookUp(text)}
          onOpen={(choice) => void look.open(choice)}
          onBack={look.close}
          reader={reader}
          reporting={reporting}
          folds={folds}
          news={news}
          onNews={() => void loadNews()}
        />
      </div>
      <DatasetNote told={dataset} />
    </>
  );
}
