import type { CatalogueEntry } from '../core/catalogue/entry';
import { type CatalogueView, entriesOf } from '../core/catalogue/view';
import { countYears } from '../core/catalogue/years';
import { tellPlain } from '../core/wording/numbers';
import { tellEntry } from '../core/wording/tell-entry';
import type { Words } from '../core/wording/words';
import { CatalogueFilter } from './catalogue-filter';
import { CatalogueList } from './catalogue-list';
import { YearChart } from './year-chart';

interface CataloguePageProps {
  words: Words;
  entries: CatalogueEntry[];
  view: CatalogueView;
  /** How many lines are shown at most. */
  most: number;
  onView: (view: Record<string, string>) => void;
  onMore: () => void;
  onExport: (shown: CatalogueEntry[]) => void;
}

/** Every record, as the view wants it: filter, chart, list. */
export function CataloguePage({ words, entries, view, most, onView, onMore, onExport }: CataloguePageProps) {
  const { catalogue } = words;
  const shown = entriesOf(view, entries);
  const years = [...new Set(entries.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  const fromHibp = shown.some(({ recorded }) => recorded.incident.announcedBy === 'hibp');
  return (
    <>
      <p class="intro">{catalogue.intro}</p>
      <CatalogueFilter words={words} view={view} years={years} onChange={onView} />
      <YearChart words={words} {...countYears(shown)} />
      <div class="list-head">
        <p role="status">
          <strong>{tellPlain(shown.length, catalogue.shown)}</strong>
        </p>
        <button type="button" onClick={() => onExport(shown)} disabled={shown.length === 0}>
          {catalogue.export}
        </button>
      </div>
      <CatalogueList words={words} lines={shown.slice(0, most).map((one) => tellEntry(one, words))} total={shown.length} onMore={onMore} />
      <footer class="credit">
        <p>{catalogue.credit}</p>
        {fromHibp && <p>{catalogue.creditHibp}</p>}
      </footer>
    </>
  );
}
