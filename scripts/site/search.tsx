import { hydrate, render } from 'preact';
import { CatalogueFilter } from '../../components/catalogue-filter';
import { listHash, readRoute } from '../../core/catalogue/route';
import { type CatalogueView, readView, writeView } from '../../core/catalogue/view';
import { type Found, searchIn } from './find-records';
import { FoundList } from './found-list';
import { recordFileSchema } from './record-file';
import type { SearchWords, SiteWords } from './site-language';

/** How many lines a list grows by, as in the extension. */
const LINES = 100;

/**
 * Takes over the search of a first page, which was rendered as a file. Nothing is fetched until somebody searches. What is
 * shown stands behind the `#` of the address, as in the extension: it can be shared, and no host is told what somebody looks for.
 * @throws when the page has no place for it
 */
export function startSearch(words: SearchWords, own: SiteWords['search']): void {
  const search = placeNamed('search');
  const found = placeNamed('found');
  const all = placeNamed('all');
  const years = (search.dataset['years'] ?? '').split(' ').filter(Boolean).map(Number);
  let view: CatalogueView = {};
  let loading: Promise<(view: CatalogueView) => Promise<Found>> | undefined;

  const filter = () => (
    <CatalogueFilter words={words} view={view} years={years} onChange={(changed) => void show(readView(changed), { remember: true })} />
  );

  async function show(asked: CatalogueView, { remember }: { remember: boolean }): Promise<void> {
    view = asked;
    const isPlain = writeView(asked).length === 0;
    if (remember) history.replaceState(undefined, '', isPlain ? location.pathname : listHash(asked, writeQuery));
    render(filter(), search);
    all.hidden = !isPlain;
    if (isPlain) return render(null, found);
    if (!loading) render(<p role="status">{own.loading}</p>, found);
    try {
      loading ??= loadRecords(search.dataset['records'] ?? '').then(searchIn);
      const result = await (await loading)(asked);
      // Unless somebody went on typing meanwhile.
      if (view === asked) draw(result, LINES);
    } catch (error) {
      // The next letter tries again.
      loading = undefined;
      console.error('The records could not be searched:', error);
      if (view === asked) render(<p role="alert">{own.failed}</p>, found);
    }
  }

  function draw(result: Found, most: number): void {
    render(<FoundList words={words} own={own} found={result} most={most} onMore={() => draw(result, most + LINES)} />, found);
  }

  hydrate(filter(), search);
  const showNamed = () => {
    // Other fragments are places on the page.
    if (!location.hash.startsWith('#/')) return;
    const route = readRoute(location.hash, parseQuery);
    if (route.page === 'list') void show(route.view, { remember: false });
  };
  addEventListener('hashchange', showNamed);
  showNamed();
}

const parseQuery = (query: string) => Object.fromEntries(new URLSearchParams(query));
const writeQuery = (entries: [string, string][]) => new URLSearchParams(entries).toString();

async function loadRecords(address: string) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
  return recordFileSchema.parse(await response.json());
}

function placeNamed(id: string): HTMLElement {
  const place = document.getElementById(id);
  if (!place) throw new Error(`the page has no element with the id "${id}"`);
  return place;
}
