import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CataloguePage } from '../../components/catalogue-page';
import { ChangeList } from '../../components/change-list';
import { IncidentCard } from '../../components/incident-card';
import { RequestList } from '../../components/request-list';
import { type CatalogueEntry, catalogueEntry } from '../../core/catalogue/entry';
import { writeCatalogueFile } from '../../core/catalogue/export';
import { readView } from '../../core/catalogue/view';
import { dayOf } from '../../core/incident/partial-date';
import type { Incident } from '../../core/incident/schema';
import { momentOf } from '../../core/verdict/policy-input';
import { incidentName } from '../../core/wording/summary';
import { tellChanges } from '../../core/wording/tell-changes';
import { tellIncident } from '../../core/wording/tell-incident';
import { type ToldRequest, tellRequests } from '../../core/wording/tell-request';
import type { Words } from '../../core/wording/words';
import { now } from '../../platform/build';
import * as clock from '../../platform/clock';
import type { openDatasetStore } from '../../platform/dataset-store';
import type { HistoryDatabase } from '../../platform/history-store';
import { ask } from '../../platform/messages';
import { reportingIn } from '../../platform/reporting';
import { loggedRequests } from '../../platform/request-log';
import { saveFile } from '../../platform/save-file';
import { listHash, readRoute } from './route';

/** How many lines a list grows by; more at once would be felt on a slow machine. */
const LINES = 100;

interface AppProps {
  words: Words;
  dataset: ReturnType<typeof openDatasetStore>;
  requestLog: HistoryDatabase;
}

interface Loaded {
  entries: CatalogueEntry[];
  /** ISO 8601. */
  published: string;
}

/** The catalogue: reads the dataset on this device once, and shows the part of it that the address names. */
export function App({ words, dataset, requestLog }: AppProps) {
  const { catalogue } = words;
  const [loaded, setLoaded] = useState<Loaded | 'unavailable'>();
  const [hash, setHash] = useState(location.hash);
  const [most, setMost] = useState(LINES);
  const [requests, setRequests] = useState<ToldRequest[]>();
  const heading = useRef<HTMLHeadingElement>(null);
  const route = useMemo(() => readRoute(hash), [hash]);

  async function load(): Promise<void> {
    try {
      // The background prepares the dataset where this page is the first to ask for it.
      await ask({ ask: 'dataset' });
      const stored = await dataset.current();
      setLoaded(stored ? read(await dataset.incidents(), stored.manifest.published) : 'unavailable');
      setRequests(tellRequests(await loggedRequests(requestLog), words));
    } catch (error) {
      console.error('The catalogue could not be read:', error);
      setLoaded('unavailable');
    }
  }
  useEffect(() => void load(), []);

  useEffect(() => {
    const moved = () => {
      setHash(location.hash);
      setMost(LINES);
      scrollTo(0, 0);
      heading.current?.focus();
    };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);

  const opened =
    route.page === 'incident' && loaded && loaded !== 'unavailable' ? loaded.entries.find(({ id }) => id === route.id) : undefined;
  const title =
    route.page === 'changes'
      ? catalogue.changes.title
      : route.page === 'requests'
        ? catalogue.requests.title
        : opened
          ? incidentName(opened.recorded.incident, words)
          : catalogue.title;
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title]);

  /** Filters change the address in place: "Back" leaves the catalogue's list, it does not undo a letter. */
  function show(view: Record<string, string>): void {
    const next = listHash(readView(view));
    history.replaceState(undefined, '', next);
    setHash(next);
    setMost(LINES);
  }

  function save(entries: CatalogueEntry[], published: string): void {
    saveFile(`misemori-incidents-${dayOf(now())}.json`, writeCatalogueFile(entries, published, hash));
  }

  const links = [
    ['#/', catalogue.nav.list, route.page === 'list'],
    ['#/changes', catalogue.nav.changes, route.page === 'changes'],
    ['#/requests', catalogue.nav.requests, route.page === 'requests'],
  ] as const;

  return (
    <>
      <nav class="tabs" aria-label={catalogue.nav.label}>
        {links.map(([href, label, current]) => (
          <a key={href} href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        ))}
        <a href="/settings.html">{words.links.settings}</a>
      </nav>
      {/* A card has the incident's name on it already. */}
      <h1 ref={heading} tabIndex={-1} class={opened && 'visually-hidden'}>
        {title}
      </h1>
      {route.page === 'requests' ? (
        requests ? (
          <RequestList words={words} requests={requests} />
        ) : (
          <p role="status">{loaded === 'unavailable' ? catalogue.unavailable : catalogue.loading}</p>
        )
      ) : loaded === undefined ? (
        <p role="status">{catalogue.loading}</p>
      ) : loaded === 'unavailable' ? (
        <p role="alert">{catalogue.unavailable}</p>
      ) : route.page === 'changes' ? (
        <ChangeList words={words} changes={tellChanges(loaded.entries, words)} />
      ) : route.page === 'incident' ? (
        <>
          <p>
            <a href="#/">← {catalogue.incident.back}</a>
          </p>
          {opened ? (
            <IncidentCard told={tellIncident(opened.recorded, words)} words={words} reporting={reportingIn(words, loaded.published)} />
          ) : (
            <p>{catalogue.incident.missing}</p>
          )}
        </>
      ) : (
        <CataloguePage
          words={words}
          entries={loaded.entries}
          view={route.view}
          most={most}
          onView={show}
          onMore={() => setMost(most + LINES)}
          onExport={(shown) => save(shown, loaded.published)}
        />
      )}
    </>
  );
}

function read(incidents: Incident[], published: string): Loaded {
  const moment = momentOf(clock, published);
  return { entries: incidents.flatMap((one) => catalogueEntry(one, moment) ?? []), published };
}
