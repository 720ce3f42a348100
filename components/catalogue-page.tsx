import { useMemo, useState } from 'preact/hooks';
import type { CatalogueEntry } from '../core/catalogue/entry';
import { prepareNearEntries } from '../core/catalogue/near-entries';
import { type CatalogueView, discreetIn, entriesOf } from '../core/catalogue/view';
import { countYears } from '../core/catalogue/years';
import { LISTS } from '../core/incident/vocabulary';
import { fill } from '../core/wording/fill';
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
  /** Gives back the name of the file. */
  onExport: (shown: CatalogueEntry[]) => string;
}

/** Every record, as the view wants it: filter, list, and below it the chart and what the data are. */
export function CataloguePage({ words, entries, view, most, onView, onMore, onExport }: CataloguePageProps) {
  const { catalogue } = words;
  const [file, setFile] = useState<string>();
  const shown = entriesOf(view, entries);
  const years = [...new Set(entries.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  const nearTo = useMemo(() => prepareNearEntries(entries), [entries]);
  const near = shown.length === 0 ? nearTo(view) : [];
  const discreet = discreetIn(entries);
  const from = new Set(shown.map(({ origin }) => origin));
  return (
    <>
      <CatalogueFilter words={words} view={view} years={years} onChange={onView} />
      <div class="list-head">
        <p role="status">
          <strong>{tellPlain(shown.length, catalogue.shown)}</strong>
        </p>
      </div>
      <CatalogueList words={words} lines={shown.slice(0, most).map((one) => tellEntry(one, words))} total={shown.length} onMore={onMore} />
      {near.length > 0 && (
        <section class="near-names">
          <h2>{words.lookup.near}</h2>
          <p class="hint">{words.lookup.nearHint}</p>
          <CatalogueList words={words} lines={near.map((one) => tellEntry(one, words))} total={near.length} onMore={onMore} />
        </section>
      )}
      {discreet > 0 && view.text === undefined && <p class="hint">{tellPlain(discreet, catalogue.discreet)}</p>}
      <YearChart words={words} {...countYears(shown)} />
      <footer class="credit">
        <p>{catalogue.intro}</p>
        <p>
          <button type="button" class="export" onClick={() => setFile(onExport(shown))} disabled={shown.length === 0}>
            {catalogue.export}
          </button>
        </p>
        <p class="hint" role="status">
          {file !== undefined && fill(words.settings.history.exported, { file })}
        </p>
        <p>{catalogue.credit}</p>
        {LISTS.filter((list) => from.has(list)).map((list) => (
          <p key={list}>{catalogue.listCredit[list]}</p>
        ))}
      </footer>
    </>
  );
}
