import type { ComponentChildren } from 'preact';
import { CataloguePage } from '../components/catalogue-page';
import { ChangeList } from '../components/change-list';
import { DatasetPanel } from '../components/dataset-panel';
import { EmbeddedList } from '../components/embedded-list';
import { EndedList } from '../components/ended-list';
import { HostAccess } from '../components/host-access';
import type { Reader } from '../components/incident-card';
import { LookUpPanel } from '../components/look-up-panel';
import { MuteControl } from '../components/mute-control';
import { NewsPanel } from '../components/news-panel';
import { PageLinks } from '../components/page-links';
import { ReportPanel } from '../components/report-panel';
import { RequestList } from '../components/request-list';
import { SettingsView } from '../components/settings-view';
import { VerdictView } from '../components/verdict-view';
import { catalogueEntry } from '../core/catalogue/entry';
import { REFRESH_CODES, type RefreshFailure } from '../core/dataset/refresh-outcome';
import type { MutedShop } from '../core/preferences/muted-shop';
import { DEFAULT_SETTINGS, NOTICE_MODES } from '../core/preferences/settings';
import { AFFECTED_ANSWERS, type AffectedAnswer } from '../core/verdict/affected';
import {
  answerPrivately,
  type PrivateAnswers,
  tickPrivately,
  withPrivateAnswers,
  withPrivateAnswersTo,
} from '../core/verdict/private-answers';
import type { Verdict } from '../core/verdict/verdict';
import { tellChanges } from '../core/wording/tell-changes';
import { type DatasetFacts, tellDataset } from '../core/wording/tell-dataset';
import { tellEmbedded } from '../core/wording/tell-embedded';
import { tellEnded } from '../core/wording/tell-ended';
import { tellIncident } from '../core/wording/tell-incident';
import { tellHits, tellLookUp } from '../core/wording/tell-look-up';
import { tellMuted } from '../core/wording/tell-muted';
import { tellNews } from '../core/wording/tell-news';
import { tellRefresh } from '../core/wording/tell-refresh';
import { tellReport } from '../core/wording/tell-report';
import { tellRequests } from '../core/wording/tell-request';
import { type ToldVerdict, tellUnseen, tellVerdict } from '../core/wording/tell-verdict';
import type { Words } from '../core/wording/words';
import { HEADINGS, INCIDENTS, MOMENT, recorded, verdictOf } from './invented';

/** A component in one state. */
export interface GalleryState {
  /** Names it in addresses and pictures. */
  name: string;
  /** How wide the surface is that it lives on. */
  on: 'popup' | 'page';
  content: ComponentChildren;
}

function nothing(): void {}
const PUBLISHED = '2026-11-22T06:00:00Z';

/** Every component in every state, in one language. */
export function galleryStates(words: Words): GalleryState[] {
  return [
    ...verdicts(words),
    ...touches(words),
    ...lookUps(words),
    ...besides(words),
    ...datasets(words),
    ...mutes(words),
    ...withoutAccess(words),
    ...settings(words),
    ...catalogue(words),
  ];
}

function verdicts(words: Words): GalleryState[] {
  const all: [string, Verdict | undefined][] = [
    ['loading', undefined],
    ['not-a-site', { kind: 'not-a-site' }],
    ['no-record', { kind: 'no-record', host: 'plain.example' }],
    ['unavailable', { kind: 'unavailable' }],
    ['needs-update', { kind: 'unavailable', reason: 'needs-update' }],
    ['alert', verdictOf('nagisa-tea-2026')],
    ['alert-closed-window', verdictOf('moegi-ceramics-2026')],
    ['caution', verdictOf('hoshizora-zakka-2024')],
    ['through-supplier', verdictOf('minato-books-2026')],
    ['passwords-tried', verdictOf('asahi-market-2026')],
    ['record', verdictOf('kumo-glass-2019')],
    ['not-confirmed', verdictOf('tsubame-stationery-2026')],
    ['shop-closed', verdictOf('yuki-sweets-2026')],
    ['cleared', verdictOf('mizube-2025')],
    ['withdrawn', verdictOf('kawara-tableware-2026')],
    ['several', verdictOf('nagisa-tea-2026', 'hoshizora-zakka-2024', 'kumo-glass-2019')],
  ];
  return all.map(([name, verdict]) => ({
    name: `verdict-${name}`,
    on: 'popup',
    content: <VerdictView told={verdict && tellVerdict(verdict, words)} words={words} onRebuild={nothing} reader={reader} />,
  }));
}

/** "Did this touch me?" after every question was answered alike, steps that were ticked, a private window, and what ended. */
function touches(words: Words): GalleryState[] {
  const view = (name: string, passing: PrivateAnswers, as: Reader = reader): GalleryState => ({
    name: `touch-${name}`,
    on: 'popup',
    content: (
      <VerdictView told={tellVerdict(withPrivateAnswers(verdictOf(ID), passing), words)} words={words} onRebuild={nothing} reader={as} />
    ),
  });
  const ended = tellEnded(recorded('kawara-tableware-2026').incident, words);
  return [
    ...AFFECTED_ANSWERS.map((answer) => view(answer, answeredAlike(answer, words))),
    view('ticked', tickPrivately({}, ID, tellIncident(recorded(ID), words).advice[0]?.id ?? '', true)),
    view('private-window', answeredAlike('no', words), { ...reader, keeps: false }),
    { name: 'ended', on: 'popup', content: <EndedList told={ended === undefined ? [] : [ended]} /> },
  ];
}

const ID = 'nagisa-tea-2026';
const reader: Reader = { onAnswer: nothing, onTick: nothing, onForget: nothing, keeps: true, country: 'JP' };

function answeredAlike(answer: AffectedAnswer, words: Words): PrivateAnswers {
  let passing: PrivateAnswers = {};
  for (;;) {
    const question = tellIncident(withPrivateAnswersTo(recorded(ID), passing), words).affected?.question;
    if (!question) return passing;
    passing = answerPrivately(passing, ID, question.id, answer);
  }
}

/** What the page loads from a supplier, and reports with and without somebody to send them to. */
function besides(words: Words): GalleryState[] {
  const report = (receiver: string) =>
    tellReport(tellIncident(recorded(ID), words), { version: '1.0.0', published: '2026-11-22', receiver }, words);
  const panel = (receiver: string) => unfolded(<ReportPanel told={report(receiver)} words={words} onCopy={async () => true} />);
  const embedded = tellEmbedded([recorded('minato-books-2026')], words);
  return [
    { name: 'embedded', on: 'popup', content: <EmbeddedList words={words} told={embedded} onOpen={nothing} /> },
    { name: 'report', on: 'popup', content: panel('mailto:report@misemori.example?subject={title}&body={report}') },
    { name: 'report-without-receiver', on: 'popup', content: panel('') },
  ];
}

/** The same with every fold in it open. */
function unfolded(content: ComponentChildren) {
  const open = (root: HTMLElement | null) => {
    for (const fold of root?.querySelectorAll('details') ?? []) fold.open = true;
  };
  return <div ref={open}>{content}</div>;
}

function lookUps(words: Words): GalleryState[] {
  const props = {
    words,
    suggestions: [],
    found: undefined,
    opened: undefined,
    onType: nothing,
    onLookUp: nothing,
    onOpen: nothing,
    onBack: nothing,
    news: undefined,
    onNews: nothing,
  };
  const told = (typed: Parameters<typeof tellLookUp>[0], found: Parameters<typeof tellLookUp>[1]) => tellLookUp(typed, found, words);
  const states: [string, Partial<Parameters<typeof LookUpPanel>[0]>][] = [
    ['empty', {}],
    ['suggestions', { suggestions: tellHits(HEADINGS.slice(0, 8), words) }],
    ['hits', { found: told({ text: 'a' }, { headings: HEADINGS.slice(0, 5) }) }],
    ['nothing', { found: told({ text: 'nowhere' }, { headings: [] }) }],
    ['nothing-for-address', { found: told({ text: 'plain.example', host: 'plain.example' }, { headings: [] }) }],
    ['shared-address', { found: told({ text: 'myshopify.com', shared: 'myshopify.com' }, { headings: [] }) }],
    [
      'address',
      { found: told({ text: 'kumo-glass.example', host: 'kumo-glass.example' }, { address: verdictOf('kumo-glass-2019'), headings: [] }) },
    ],
    ['opened', { opened: tellIncident(recorded('sakurado-2026'), words) }],
  ];
  const news = tellNews({ disclosed: HEADINGS.slice(0, 5), changed: HEADINGS.filter(({ since }) => since !== undefined) }, words);
  return [
    ...states.map(
      ([name, changed]): GalleryState => ({ name: `look-up-${name}`, on: 'popup', content: <LookUpPanel {...props} {...changed} /> }),
    ),
    { name: 'news', on: 'popup', content: unfolded(<NewsPanel words={words} news={news} onWanted={nothing} onOpen={nothing} />) },
    {
      name: 'news-none',
      on: 'popup',
      content: unfolded(<NewsPanel words={words} news={{ disclosed: [], changed: [] }} onWanted={nothing} onOpen={nothing} />),
    },
  ];
}

function datasets(words: Words): GalleryState[] {
  const facts: DatasetFacts = {
    published: PUBLISHED,
    incidents: 1250,
    isOld: false,
    hasFeed: true,
    lastRefresh: { attempted: PUBLISHED, succeeded: PUBLISHED },
  };
  const changes = { added: 12, corrected: 3, withdrawn: 1 };
  const panel = (name: string, changed: Partial<DatasetFacts>, refreshing?: string, outcome?: string): GalleryState => ({
    name: `dataset-${name}`,
    on: 'popup',
    content: (
      <DatasetPanel
        words={words}
        told={tellDataset({ ...facts, ...changed }, words)}
        refreshing={refreshing}
        outcome={outcome}
        onRefresh={nothing}
        onCancel={nothing}
        onFromFile={nothing}
      />
    ),
  });
  return [
    panel('fresh', {}),
    panel('unread', { unread: 12 }),
    panel('old', { published: '2026-01-10T00:00:00Z', isOld: true }),
    panel('without-feed', { hasFeed: false }),
    panel('refreshing', {}, words.dataset.refreshing),
    panel('updated', {}, undefined, tellRefresh({ kind: 'updated', changes, published: PUBLISHED }, words)),
    panel('up-to-date', {}, undefined, tellRefresh({ kind: 'up-to-date', published: PUBLISHED }, words)),
    ...(Object.keys(REFRESH_CODES) as RefreshFailure[]).map((failure) =>
      panel(`failed-${failure}`, {}, undefined, tellRefresh({ kind: 'failed', failure }, words)),
    ),
  ];
}

function mutes(words: Words): GalleryState[] {
  return [
    { name: 'mute-off', on: 'popup', content: <MuteControl words={words} muted={false} onMute={nothing} onUnmute={nothing} /> },
    { name: 'mute-on', on: 'popup', content: <MuteControl words={words} muted onMute={nothing} onUnmute={nothing} /> },
    { name: 'page-links', on: 'popup', content: <PageLinks words={words} /> },
  ];
}

/** While the browser does not let us look at every site: the line alone, and between a verdict and its records. */
function withoutAccess(words: Words): GalleryState[] {
  const line = <HostAccess words={words} has={false} onAsk={nothing} />;
  const below = (name: string, told: ToldVerdict): GalleryState => ({
    name: `without-access-${name}`,
    on: 'popup',
    content: (
      <VerdictView told={told} words={words} onRebuild={nothing} reader={reader}>
        {line}
      </VerdictView>
    ),
  });
  return [
    { name: 'without-access', on: 'popup', content: line },
    below('unseen', tellUnseen(words)),
    below('no-record', tellVerdict({ kind: 'no-record', host: 'plain.example' }, words)),
    below('unavailable', tellVerdict({ kind: 'unavailable' }, words)),
    below('alert', tellVerdict(verdictOf(ID), words)),
  ];
}

function settings(words: Words): GalleryState[] {
  const name = { ja: 'なぎさ茶舗', en: 'Nagisa Tea' };
  const muted: MutedShop[] = [
    { kind: 'site', host: 'nagisa-tea.example', name, since: '2026-11-20' },
    { kind: 'path', host: 'mall.example', path: '/tea-house', name: { ja: '茶寮はなれ', en: 'Tea House Hanare' }, since: '2026-10-01' },
  ];
  const props = {
    words,
    outcome: undefined,
    problem: undefined,
    onAskForAccess: nothing,
    onChoose: nothing,
    onUnmute: nothing,
    onExport: nothing,
    onImport: nothing,
    onErase: nothing,
  };
  const { history, saved } = words.settings;
  return [
    ...NOTICE_MODES.map(
      (notice): GalleryState => ({
        name: `settings-${notice}`,
        on: 'page',
        content: <SettingsView {...props} settings={{ ...DEFAULT_SETTINGS, notice }} muted={[]} remembered={0} />,
      }),
    ),
    {
      name: 'settings-without-access',
      on: 'page',
      content: <SettingsView {...props} settings={DEFAULT_SETTINGS} muted={[]} remembered={0} hasAccess={false} />,
    },
    {
      name: 'settings-muted',
      on: 'page',
      content: <SettingsView {...props} settings={DEFAULT_SETTINGS} muted={tellMuted(muted, words)} remembered={12} outcome={saved} />,
    },
    {
      name: 'settings-problem',
      on: 'page',
      content: <SettingsView {...props} settings={DEFAULT_SETTINGS} muted={[]} remembered={1} problem={history.problem['not-ours']} />,
    },
  ];
}

function catalogue(words: Words): GalleryState[] {
  const entries = INCIDENTS.flatMap((one) => catalogueEntry(one, MOMENT) ?? []);
  const props = { words, entries, most: 10, onView: nothing, onMore: nothing, onExport: nothing };
  const requests = [
    { at: '2026-11-22T06:00:03Z', url: 'https://feed.misemori.example/v1/manifest.json', bytes: 0, result: 'unreachable' as const },
    {
      at: '2026-11-21T06:00:01Z',
      url: `https://feed.misemori.example/v1/packs/${'0123456789abcdef'.repeat(4)}.json.gz`,
      bytes: 61_440,
      result: 'ok' as const,
    },
  ];
  const titled = (title: string, content: ComponentChildren) => (
    <>
      <h1>{title}</h1>
      {content}
    </>
  );
  const text = words.catalogue;
  return [
    { name: 'catalogue', on: 'page', content: titled(text.title, <CataloguePage {...props} view={{}} />) },
    { name: 'catalogue-nothing', on: 'page', content: titled(text.title, <CataloguePage {...props} view={{ text: 'nowhere' }} />) },
    {
      name: 'changes',
      on: 'page',
      content: titled(text.changes.title, <ChangeList words={words} changes={tellChanges(entries, words)} />),
    },
    { name: 'changes-none', on: 'page', content: titled(text.changes.title, <ChangeList words={words} changes={[]} />) },
    {
      name: 'requests',
      on: 'page',
      content: titled(text.requests.title, <RequestList words={words} requests={tellRequests(requests, words)} />),
    },
    { name: 'requests-none', on: 'page', content: titled(text.requests.title, <RequestList words={words} requests={[]} />) },
  ];
}
