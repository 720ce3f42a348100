import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type CameFrom, Catalogue } from '../../components/catalogue';
import { type CatalogueEntry, type CatalogueRecords, catalogueRecords } from '../../core/catalogue/entry';
import { writeCatalogueFile } from '../../core/catalogue/export';
import { listHash, readRoute } from '../../core/catalogue/route';
import { readView } from '../../core/catalogue/view';
import type { Incident } from '../../core/incident/schema';
import type { Dismissals } from '../../core/preferences/dismissed';
import type { AnswersPort } from '../../core/use-cases/ports';
import type { IncidentAnswers } from '../../core/verdict/affected';
import { type DatasetFacts, tellDataset } from '../../core/wording/tell-dataset';
import type { ToldMine, ToldSaid } from '../../core/wording/tell-mine';
import { type ToldRequest, tellRequests } from '../../core/wording/tell-request';
import type { Words } from '../../core/wording/words';
import { extensionVersion, REPORT_URL } from '../../platform/build';
import * as clock from '../../platform/clock';
import type { openDatasetStore } from '../../platform/dataset-store';
import type { DismissalsPort } from '../../platform/dismissals';
import type { HistoryDatabase } from '../../platform/history-store';
import { reportingIn } from '../../platform/reporting';
import { loggedRequests } from '../../platform/request-log';
import { saveFile } from '../../platform/save-file';
import { inPrivateWindow } from '../../platform/tabs';
import { tryAsk } from '../../platform/try-ask';
import { useReader } from '../popup/use-reader';

/** How many lines a list grows by; more at once would be felt on a slow machine. */
const LINES = 100;

const parseQuery = (query: string) => Object.fromEntries(new URLSearchParams(query));
const writeQuery = (entries: [string, string][]) => new URLSearchParams(entries).toString();

interface AppProps {
  words: Words;
  dataset: ReturnType<typeof openDatasetStore>;
  requestLog: HistoryDatabase;
  /** What the reader said; read anew after each thing they say. */
  answers: Pick<AnswersPort, 'allAnswers'>;
  /** What they do not want to see in a page again. */
  dismissals: DismissalsPort;
}

/** The list as it was left: its filters, how many lines of it, and how far down. */
interface Left {
  hash: string;
  most: number;
  scrolled: number;
}

/** The catalogue: reads the dataset on this device once, and shows the part of it that the address names. */
export function App({ words, dataset, requestLog, answers, dismissals }: AppProps) {
  const [data, setData] = useState<{ incidents: Incident[]; published: string } | 'unavailable'>();
  const [told, setTold] = useState<ReadonlyMap<string, IncidentAnswers>>(new Map());
  const [dismissed, setDismissed] = useState<Dismissals>(new Map());
  const [hash, setHash] = useState(location.hash);
  const [most, setMost] = useState(LINES);
  const [requests, setRequests] = useState<ToldRequest[] | 'unavailable'>();
  const [state, setState] = useState<DatasetFacts>();
  const heading = useRef<HTMLHeadingElement>(null);
  const left = useRef<Left>({ hash: listHash({}, writeQuery), most: LINES, scrolled: 0 });
  /** The page before the incident's; where that is the list, as it was left. */
  const cameFrom = useRef<CameFrom>({ page: 'list', href: left.current.hash });
  /** Where the page is scrolled to once it is drawn. */
  const scrollNext = useRef<number | undefined>(undefined);
  const tab = useMemo(() => ({ id: -1, incognito: inPrivateWindow() }), []);
  const records = useMemo(
    (): CatalogueRecords | 'unavailable' | undefined =>
      typeof data === 'object' ? catalogueRecords(data.incidents, data.published, clock, told, dismissed) : data,
    [data, told, dismissed],
  );
  const { reader } = useReader(words, tab, {
    recordedOf: ({ id }) => (typeof records === 'object' ? records.entries.find((one) => one.id === id)?.recorded : undefined),
    onSaid: loadTold,
  });
  const route = useMemo(() => readRoute(hash, parseQuery), [hash]);
  if (route.page !== 'incident') cameFrom.current = { page: route.page, href: hash };

  async function load(): Promise<void> {
    try {
      // The background prepares the dataset where this page is the first to ask for it.
      setState(await tryAsk({ ask: 'dataset' }));
      const stored = await dataset.current();
      if (stored) await loadTold();
      setData(stored ? { incidents: await dataset.incidents(), published: stored.manifest.published } : 'unavailable');
    } catch (error) {
      console.error('The catalogue could not be read:', error);
      setData('unavailable');
    }
  }

  /** The records can be read without it; a private window leaves no trace, and shows none. */
  async function loadTold(): Promise<void> {
    if (tab.incognito) return;
    setTold(await orNothing(answers.allAnswers()));
    setDismissed(await orNothing(dismissals.dismissals()));
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
      const back = location.hash === left.current.hash;
      setMost(back ? left.current.most : LINES);
      scrollNext.current = back ? left.current.scrolled : 0;
      heading.current?.focus({ preventScroll: true });
    };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);

  // Once it is drawn: a list that is still short cannot be scrolled to where it was left.
  useLayoutEffect(() => {
    if (scrollNext.current === undefined) return;
    scrollTo(0, scrollNext.current);
    scrollNext.current = undefined;
  }, [hash]);

  // Where the list was left is known while it is still there; a press on one of its lines comes too late.
  useEffect(() => {
    if (route.page !== 'list') return;
    const note = () => {
      // What comes after the list is shorter, and the browser scrolls by itself before this listener is gone.
      if (readRoute(location.hash, parseQuery).page !== 'list') return;
      left.current = { hash: listHash(route.view, writeQuery), most, scrolled: scrollY };
    };
    note();
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [route, most]);

  /** Filters change the address in place: "Back" leaves the catalogue's list, it does not undo a letter. */
  function show(view: Record<string, string>): void {
    const next = listHash(readView(view), writeQuery);
    history.replaceState(undefined, '', next);
    setHash(next);
    setMost(LINES);
  }

  /** Takes back that the reader is done, at every shop of the record, or everything they said about it, or that it is not to be shown. */
  async function undo({ id }: ToldMine, said: ToldSaid['kind']): Promise<void> {
    if (said === 'dismissed') await dismissals.showAgain(id).catch((error: unknown) => console.error('It is not shown again:', error));
    else if (said === 'told') await tryAsk({ ask: 'forget', id });
    else for (const scope of Object.keys(told.get(id)?.settled ?? {})) await tryAsk({ ask: 'settle', id, scope });
    await loadTold();
  }

  function save(shown: CatalogueEntry[], published: string): string {
    const file = `misemori-incidents-${clock.readersDay(clock.now())}.json`;
    saveFile(file, writeCatalogueFile(shown, published, hash));
    return file;
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
      onUndo={(line, said) => void undo(line, said)}
      reader={reader}
      listHref={route.page === 'list' ? '#/' : left.current.hash}
      cameFrom={cameFrom.current.page === 'list' ? { page: 'list', href: left.current.hash } : cameFrom.current}
      about={{
        version: extensionVersion(),
        data: state?.published === undefined ? undefined : tellDataset(state, clock, words).lines[0],
        contact: REPORT_URL.split('?', 1)[0] ?? '',
      }}
    />
  );
}

/** What the reader said; nothing where that cannot be read. */
async function orNothing<T>(reading: Promise<ReadonlyMap<string, T>>): Promise<ReadonlyMap<string, T>> {
  try {
    return await reading;
  } catch (error) {
    console.error('What the reader said could not be read:', error);
    return new Map();
  }
}
