import { Catalogue } from '../components/catalogue';
import { SettingsView } from '../components/settings-view';
import { type CatalogueRecords, catalogueEntry } from '../core/catalogue/entry';
import type { Route } from '../core/catalogue/route';
import type { MutedShop } from '../core/preferences/muted-shop';
import { DEFAULT_SETTINGS, NOTICE_MODES } from '../core/preferences/settings';
import type { ToldIncident } from '../core/wording/tell-incident';
import { tellMuted } from '../core/wording/tell-muted';
import { tellRemembered } from '../core/wording/tell-remembered';
import { tellReport } from '../core/wording/tell-report';
import { type ToldRequest, tellRequests } from '../core/wording/tell-request';
import type { Words } from '../core/wording/words';
import { CLOCK, type GalleryState, nothing, PUBLISHED, READER } from './gallery-state';
import { INCIDENTS, MOMENT } from './invented';

/** The full pages: settings and catalogue. */
export function pageStates(words: Words): GalleryState[] {
  return [...settings(words), ...catalogue(words)];
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
    hasFeed: true,
  };
  const { history, saved } = words.settings;
  return [
    ...NOTICE_MODES.map(
      (notice): GalleryState => ({
        name: `settings-${notice}`,
        on: 'page',
        content: (
          <SettingsView
            {...props}
            settings={{ ...DEFAULT_SETTINGS, notice }}
            muted={[]}
            holds={tellRemembered({ told: 0, dismissed: 0, shown: 0 }, words)}
          />
        ),
      }),
    ),
    {
      name: 'settings-without-access',
      on: 'page',
      content: (
        <SettingsView
          {...props}
          settings={DEFAULT_SETTINGS}
          muted={[]}
          holds={tellRemembered({ told: 0, dismissed: 0, shown: 0 }, words)}
          hasAccess={false}
        />
      ),
    },
    {
      name: 'settings-muted',
      on: 'page',
      content: (
        <SettingsView
          {...props}
          settings={DEFAULT_SETTINGS}
          muted={tellMuted(muted, words)}
          holds={tellRemembered({ told: 3, dismissed: 1, shown: 8 }, words)}
          outcome={saved}
        />
      ),
    },
    {
      name: 'settings-problem',
      on: 'page',
      content: (
        <SettingsView
          {...props}
          settings={DEFAULT_SETTINGS}
          muted={[]}
          holds={tellRemembered({ told: 0, dismissed: 0, shown: 1 }, words)}
          problem={history.problem['not-ours']}
        />
      ),
    },
  ];
}

function catalogue(words: Words): GalleryState[] {
  const entries = INCIDENTS.flatMap((one) => catalogueEntry(one, MOMENT) ?? []);
  const records: CatalogueRecords = { entries, published: PUBLISHED };
  const mine = entries
    .slice(0, 3)
    .map((one, i) => ({ ...one, mine: [{ done: ['card-reissue'] }, { settled: { '*': 1 } }, { touch: {} }][i] ?? {} }));
  const requests = [
    { at: '2026-11-22T06:00:03Z', url: 'https://feed.misemori.example/v1/manifest.json', bytes: 0, result: 'unreachable' as const },
    {
      at: '2026-11-21T06:00:01Z',
      url: `https://feed.misemori.example/v1/packs/${'0123456789abcdef'.repeat(4)}.json.gz`,
      bytes: 61_440,
      result: 'ok' as const,
    },
  ];
  const told = tellRequests(requests, CLOCK, words);
  const receiver = 'mailto:report@misemori.example?subject={title}&body={report}';
  const facts = { version: '1.0.0', published: '2026-11-22', receiver };
  const props = {
    words,
    about: { version: '1.0.0', data: '2026-11-22', contact: '' },
    reader: READER,
    listHref: '#/',
    cameFrom: { page: 'list', href: '#/' } as const,
    onUndo: nothing,
    most: 10,
    reportingOn: () => ({ reportOn: (one: ToldIncident) => tellReport(one, facts, words), onCopy: async () => true }),
    heading: null,
    onTitle: nothing,
    onView: nothing,
    onMore: nothing,
    onExport: () => '',
  };
  const list: Route = { page: 'list', view: {} };
  const states: [
    name: string,
    route: Route,
    records: CatalogueRecords | 'unavailable' | undefined,
    requests?: ToldRequest[] | 'unavailable',
  ][] = [
    ['catalogue', list, records],
    ['catalogue-nothing', { page: 'list', view: { text: 'nowhere' } }, records],
    ['catalogue-loading', list, undefined],
    ['catalogue-unavailable', list, 'unavailable'],
    ['catalogue-incident', { page: 'incident', id: 'nagisa-tea-2026' }, records],
    ['catalogue-missing', { page: 'incident', id: 'nowhere-2020' }, records],
    ['catalogue-one-year', { page: 'list', view: { year: '2026' } }, records],
    ['mine', { page: 'mine' }, { ...records, entries: mine }],
    ['mine-none', { page: 'mine' }, records],
    ['about', { page: 'about' }, records],
    ['changes', { page: 'changes' }, records],
    ['changes-none', { page: 'changes' }, { ...records, entries: [] }],
    ['requests', { page: 'requests' }, records, told],
    ['requests-none', { page: 'requests' }, records, []],
    ['requests-unavailable', { page: 'requests' }, records, 'unavailable'],
  ];
  return states.map(([name, route, read, sent]) => ({
    name,
    on: 'page',
    content: <Catalogue {...props} route={route} records={read} requests={sent} />,
  }));
}
