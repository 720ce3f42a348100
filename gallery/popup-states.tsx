import { DatasetPanel } from '../components/dataset-panel';
import { LookUpPanel } from '../components/look-up-panel';
import { MuteControl } from '../components/mute-control';
import { NewsPanel } from '../components/news-panel';
import { PopupTools } from '../components/popup-tools';
import { REFRESH_CODES, type RefreshFailure } from '../core/dataset/refresh-outcome';
import { type DatasetFacts, type StorageTroubles, tellDataset } from '../core/wording/tell-dataset';
import { tellIncident } from '../core/wording/tell-incident';
import { tellHits, tellLookUp } from '../core/wording/tell-look-up';
import { tellNews } from '../core/wording/tell-news';
import { tellRefresh } from '../core/wording/tell-refresh';
import type { Words } from '../core/wording/words';
import { CLOCK, type GalleryState, nothing, PUBLISHED, unfolded } from './gallery-state';
import { HEADINGS, recorded, verdictOf } from './invented';

/** What else is in the popup: the look-up, the data, and the way to the pages. */
export function popupStates(words: Words): GalleryState[] {
  return [...lookUps(words), ...datasets(words), ...mutes(words)];
}

function lookUps(words: Words): GalleryState[] {
  const props = {
    words,
    suggestions: { hits: [], areNear: false },
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
    ['suggestions', { suggestions: { hits: tellHits(HEADINGS.slice(0, 8), words), areNear: false } }],
    ['hits', { found: told({ text: 'a' }, { headings: HEADINGS.slice(0, 5), near: [] }) }],
    ['some-hits', { found: told({ text: 'a' }, { headings: HEADINGS.slice(0, 5), total: 26, near: [] }) }],
    [
      'found-by',
      {
        found: told(
          { text: 'ab' },
          { headings: HEADINGS.slice(0, 3).map((one) => ({ ...one, by: { ja: 'ABC Shop', en: 'ABC Shop' } })), near: [] },
        ),
      },
    ],
    ['suggestions-near', { suggestions: { hits: tellHits(HEADINGS.slice(0, 2), words), areNear: true } }],
    ['near', { found: told({ text: 'nagsa' }, { headings: [], near: HEADINGS.slice(0, 2) }) }],
    ['nothing', { found: told({ text: 'nowhere' }, { headings: [], near: [] }) }],
    ['nothing-for-address', { found: told({ text: 'plain.example', host: 'plain.example' }, { headings: [], near: [] }) }],
    [
      'several-addresses',
      { found: told({ text: '', several: ['nagisa-tea.example', 'mall.example/tea-house', 'plain.example'] }, { headings: [], near: [] }) },
    ],
    ['shared-address', { found: told({ text: 'myshopify.com', shared: 'myshopify.com' }, { headings: [], near: [] }) }],
    [
      'address',
      {
        found: told(
          { text: 'kumo-glass.example', host: 'kumo-glass.example' },
          { address: verdictOf('kumo-glass-2019'), headings: [], near: [] },
        ),
      },
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
    isHeldBack: false,
    hasFeed: true,
    lastRefresh: { attempted: PUBLISHED, succeeded: PUBLISHED },
  };
  const troubles: Record<keyof Words['dataset']['trouble'], StorageTroubles> = {
    packaged: { dataset: 'packaged' },
    rebuilt: { dataset: 'rebuilt' },
    memory: { memory: true },
    filter: { filter: true },
  };
  const changes = { added: 12, corrected: 3, withdrawn: 1 };
  const panel = (name: string, changed: Partial<DatasetFacts>, refreshing?: string, outcome?: string): GalleryState => ({
    name: `dataset-${name}`,
    on: 'popup',
    content: (
      <DatasetPanel
        words={words}
        told={tellDataset({ ...facts, ...changed }, CLOCK, words)}
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
    panel('old', { published: '2026-01-10T00:00:00Z', isOld: true }),
    panel('held-back', { isHeldBack: true }),
    ...Object.entries(troubles).map(([name, trouble]) => panel(name, { troubles: trouble })),
    panel('all-broken', { troubles: { dataset: 'packaged', memory: true, filter: true } }),
    panel('unread', { unread: 12 }),
    panel('without-feed', { hasFeed: false }),
    panel('refreshing', {}, words.dataset.refreshing),
    panel('updated', {}, undefined, tellRefresh({ kind: 'updated', changes, published: PUBLISHED }, CLOCK, words)),
    panel('up-to-date', {}, undefined, tellRefresh({ kind: 'up-to-date', published: PUBLISHED }, CLOCK, words)),
    ...(Object.keys(REFRESH_CODES) as RefreshFailure[]).map((failure) =>
      panel(`failed-${failure}`, {}, undefined, tellRefresh({ kind: 'failed', failure }, CLOCK, words)),
    ),
  ];
}

function mutes(words: Words): GalleryState[] {
  return [
    { name: 'mute-off', on: 'popup', content: <MuteControl words={words} muted={false} onMute={nothing} onUnmute={nothing} /> },
    { name: 'mute-on', on: 'popup', content: <MuteControl words={words} muted onMute={nothing} onUnmute={nothing} /> },
    {
      name: 'tools',
      on: 'popup',
      content: <PopupTools words={words} lookingUp={false} more onLookUp={nothing} onMore={nothing} />,
    },
  ];
}
