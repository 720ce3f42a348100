import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Catalogue } from '../../components/catalogue';
import { type CatalogueEntry, type CatalogueRecords, catalogueRecords } from '../../core/catalogue/entry';
import { writeCatalogueFile } from '../../core/catalogue/export';
import { listHash, readRoute } from '../../core/catalogue/route';
import { readView } from '../../core/catalogue/view';
import { type ToldRequest, tellRequests } from '../../core/wording/tell-request';
import type { Words } from '../../core/wording/words';
import * as clock from '../../platform/clock';
import type { openDatasetStore } from '../../platform/dataset-store';
import type { HistoryDatabase } from '../../platform/history-store';
import { reportingIn } from '../../platform/reporting';
import { loggedRequests } from '../../platform/request-log';
import { saveFile } from '../../platform/save-file';
import { tryAsk } from '../../platform/try-ask';

/** How many lines a list grows by; more at once would be felt on a slow machine. */
const LINES = 100;

const parseQuery = (query: string) => Object.fromEntries(new URLSearchParams(query));
const writeQuery = (entries: [string, string][]) => new URLSearchParams(entries).toString();

interface AppProps {
  words: Words;
  dataset: ReturnType<typeof openDatasetStore>;
  requestLog: HistoryDatabase;
}

/** The catalogue: reads the dataset on this device once, and shows the part of it that the address names. */
export function App({ words, dataset, requestLog }: AppProps) {
  const [records, setRecords] = useState<CatalogueRecords | 'unavailable'>();
  const [hash, setHash] = useState(location.hash);
  const [most, setMost] = useState(LINES);
  const [requests, setRequests] = useState<ToldRequest[] | 'unavailable'>();
  const heading = useRef<HTMLHeadingElement>(null);
  const route = useMemo(() => readRoute(hash, parseQuery), [hash]);

  async function load(): Promise<void> {
    try {
      // The background prepares the dataset where this page is the first to ask for it.
      await tryAsk({ ask: 'dataset' });
      const stored = await dataset.current();
      setRecords(stored ? catalogueRecords(await dataset.incidents(), stored.manifest.published, clock) : 'unavailable');
    } catch (error) {
      console.error('The catalogue could not be read:', error);
      setRecords('unavailable');
    }
  }

  /** The log lies in another database than the records: either can be read without the other. */
  async function loadRequests(): Promise<void> {
    try {
      setRequests(tellRequests(await loggedRequests(requestLog), clock, words));
    } catch (error) {
      console.error('The log of requests could not be read:', error);
      setRequests('unavailable');
    }
  }
  useEffect(() => void load().then(loadRequests), []);

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

  /** Filters change the address in place: "Back" leaves the catalogue's list, it does not undo a letter. */
  function show(view: Record<string, string>): void {
    const next = listHash(readView(view), writeQuery);
    history.replaceState(undefined, '', next);
    setHash(next);
    setMost(LINES);
  }

  function save(shown: CatalogueEntry[], published: string): void {
    saveFile(`misemori-incidents-${clock.readersDay(clock.now())}.json`, writeCatalogueFile(shown, published, hash));
  }

  return (
    <Catalogue
      words={words}
      route={route}
      records={records}
      requests={requests}
      most={most}
      reportingOn={(published) => reportingIn(words, published)}
      heading={heading}
      onTitle={(title) => {
        document.title = `${title} · ${words.product}`;
      }}
      onView={show}
      onMore={() => setMost(most + LINES)}
      onExport={save}
    />
  );
}
