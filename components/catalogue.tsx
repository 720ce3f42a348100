import type { ComponentChildren, Ref } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CatalogueEntry, CatalogueRecords } from '../core/catalogue/entry';
import { openedBy, type Route } from '../core/catalogue/route';
import { tellChanges } from '../core/wording/tell-changes';
import { tellIncident } from '../core/wording/tell-incident';
import { type ToldMine, type ToldSaid, tellMine } from '../core/wording/tell-mine';
import type { ToldRequest } from '../core/wording/tell-request';
import { tellTitle } from '../core/wording/tell-title';
import type { Words } from '../core/wording/words';
import { type AboutFacts, AboutView } from './about-view';
import { CataloguePage } from './catalogue-page';
import { ChangeList } from './change-list';
import { IncidentCard, type Reader } from './incident-card';
import { MineList } from './mine-list';
import type { Reporting } from './report-panel';
import { RequestList } from './request-list';

interface CatalogueProps {
  words: Words;
  route: Route;
  /** Undefined while they are being read; either can be read without the other. */
  records: CatalogueRecords | 'unavailable' | undefined;
  requests: ToldRequest[] | 'unavailable' | undefined;
  /** How many lines of the list are shown at most. */
  most: number;
  /** How to report an error in a record of the dataset published then (ISO 8601). */
  reportingOn: (published: string) => Reporting;
  about: AboutFacts;
  /** Who reads: questions and ticks on the page of one incident. */
  reader: Reader;
  /** The list as it was left, with its filters. */
  listHref: string;
  /** Where the reader came from to the page of one incident. */
  cameFrom: CameFrom;
  /** The heading, which is given the focus when the reader goes to another page. */
  heading: Ref<HTMLHeadingElement>;
  /** What the page is called now; for the window. */
  onTitle: (title: string) => void;
  onView: (view: Record<string, string>) => void;
  onMore: () => void;
  onUndo: (line: ToldMine, said: ToldSaid['kind']) => void;
  /** Gives back the name of the file. `published`: of the dataset that they are from, ISO 8601. */
  onExport: (shown: CatalogueEntry[], published: string) => string;
}

/** A page that leads to that of an incident, as it was left. */
export interface CameFrom {
  page: Route['page'];
  href: string;
}

/** The page of the catalogue that its address names: the list, one incident, what the reader said, what changed, what was requested, or what this is. */
export function Catalogue(props: CatalogueProps) {
  const { words, route, records, requests, heading, onTitle } = props;
  const { catalogue } = words;
  const opened = typeof records === 'object' ? openedBy(route, records.entries) : undefined;
  const title = tellTitle(route, opened, words);
  useEffect(() => onTitle(title), [title]);
  return (
    <>
      <Tabs words={words} page={route.page} listHref={props.listHref} />
      {/* A card has the incident's name on it already. */}
      <h1 ref={heading} tabIndex={-1} class={opened && 'visually-hidden'}>
        {title}
      </h1>
      {route.page === 'about' ? (
        <AboutView words={words} {...props.about} />
      ) : route.page === 'requests' ? (
        <Read what={requests} words={words} unavailable={catalogue.requests.unavailable}>
          {(read) => <RequestList words={words} requests={read} />}
        </Read>
      ) : (
        <Read what={records} words={words} unavailable={catalogue.unavailable}>
          {(read) => <Records {...props} route={route} records={read} opened={opened} />}
        </Read>
      )}
    </>
  );
}

function Tabs({ words, page, listHref }: { words: Words; page: Route['page']; listHref: string }) {
  const { nav } = words.catalogue;
  const links = [
    [listHref, nav.list, 'list'],
    ['#/mine', nav.mine, 'mine'],
    ['#/changes', nav.changes, 'changes'],
    ['#/requests', nav.requests, 'requests'],
    ['#/about', nav.about, 'about'],
  ] as const;
  return (
    <nav class="tabs" aria-label={nav.label}>
      {links.map(([href, label, to]) => (
        <a key={href} href={href} aria-current={page === to ? 'page' : undefined}>
          {label}
        </a>
      ))}
      <a href="/settings.html">{words.links.settings}</a>
    </nav>
  );
}

interface ReadProps<T> {
  what: T | 'unavailable' | undefined;
  words: Words;
  /** Said where it cannot be read. */
  unavailable: string;
  children: (read: T) => ComponentChildren;
}

/** What was read from this device; else that it is being read, or that it cannot be. */
function Read<T extends object>({ what, words, unavailable, children }: ReadProps<T>) {
  if (what === undefined) return <p role="status">{words.catalogue.loading}</p>;
  return what === 'unavailable' ? <p role="alert">{unavailable}</p> : children(what);
}

type RecordsProps = Omit<CatalogueProps, 'route' | 'records'> & {
  route: Exclude<Route, { page: 'requests' | 'about' }>;
  records: CatalogueRecords;
  opened: CatalogueEntry | undefined;
};

function Records(props: RecordsProps) {
  const { words, route, records, opened, most, reader, cameFrom, reportingOn, onView, onMore, onUndo, onExport } = props;
  const { entries, published } = records;
  switch (route.page) {
    case 'mine':
      return <MineList words={words} lines={tellMine(entries, words)} onUndo={onUndo} />;
    case 'changes':
      return <ChangeList words={words} changes={tellChanges(entries, words)} />;
    case 'incident':
      return (
        <>
          <p>
            <a href={cameFrom.href}>← {tellBack(cameFrom.page, words)}</a>
          </p>
          {opened ? (
            <IncidentCard
              key={opened.id}
              told={tellIncident(opened.recorded, words)}
              words={words}
              reader={reader}
              reporting={reportingOn(published)}
            />
          ) : (
            <p>{words.catalogue.incident.missing}</p>
          )}
        </>
      );
    case 'list':
      return (
        <CataloguePage
          words={words}
          entries={entries}
          view={route.view}
          most={most}
          onView={onView}
          onMore={onMore}
          onExport={(shown) => onExport(shown, published)}
        />
      );
  }
}

function tellBack(page: Route['page'], { catalogue: { incident } }: Words): string {
  return page === 'mine' ? incident.backToMine : page === 'changes' ? incident.backToChanges : incident.back;
}
