import { hydrate, render } from 'preact';
import { CatalogueFilter } from '../../components/catalogue-filter';
import { type CatalogueView, readView, writeView } from '../../core/catalogue/view';
import { type Found, searchIn } from './find-records';
import { FoundList } from './found-list';
import { recordFileSchema } from './record-file';
import type { SearchWords, SiteWords } from './site-language';

/** How many lines a list grows by, as in the extension. */
const LINES = 100;

/**
 * Takes over the search of a first page, which was rendered as a file. Nothing is fetched until somebody searches. The
 * address names what is shown, so that it can be shared.
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
    const query = new URLSearchParams(writeView(asked)).toString();
    if (remember) history.replaceState(undefined, '', query === '' ? location.pathname : `?${query}`);
    render(filter(), search);
    all.hidden = query !== '';
    if (query === '') return render(null, found);
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
  const named = readView(Object.fromEntries(new URLSearchParams(location.search)));
  if (writeView(named).length > 0) void show(named, { remember: false });
}

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
