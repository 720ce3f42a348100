import { CatalogueList } from '../../components/catalogue-list';
import { hasEnded } from '../../core/incident/state';
import { tellPlain } from '../../core/wording/numbers';
import type { ToldEntry } from '../../core/wording/tell-entry';
import { tellLevel } from '../../core/wording/tell-level';
import type { Found } from './find-records';
import type { ListedRecord } from './record-file';
import type { SearchWords, SiteWords } from './site-language';

interface FoundListProps {
  words: SearchWords;
  own: SiteWords['search'];
  found: Found;
  /** How many lines are shown at most. */
  most: number;
  onMore: () => void;
}

/** What a search found, in the lines of the lists. A discreet record is not named: whoever found it has typed its name. */
export function FoundList({ words, own, found: { records, pages }, most, onMore }: FoundListProps) {
  const { catalogue } = words;
  const count = records.length + pages.length;
  return (
    <>
      <p role="status">
        <strong>{count === 0 ? catalogue.none : tellPlain(count, catalogue.shown)}</strong>
      </p>
      {pages.length > 0 && (
        <ul class="entries">
          {pages.map((page) => (
            <li key={page}>
              <a href={`incident/${page}.html`}>{own.exact}</a>
            </li>
          ))}
        </ul>
      )}
      {records.length > 0 && (
        <CatalogueList
          words={words}
          lines={records.slice(0, most).map((record) => lineOf(record, words))}
          total={records.length}
          hrefOf={(id) => `incident/${id}.html`}
          onMore={onMore}
        />
      )}
    </>
  );
}

/** The line that `tellEntry` makes of the whole record. */
export function lineOf({ id, level, state, name, when, leaked, cause, figures }: ListedRecord, words: SearchWords): ToldEntry {
  const stands = !hasEnded(state);
  const by = words.catalogue.cause[cause];
  return {
    id,
    level,
    levelWord: tellLevel(level, state, words),
    name,
    when,
    ...(stands && { leaked: words.catalogue.leaked[leaked] }),
    ...(stands && by !== '' && { cause: by }),
    ...(figures !== undefined && { figures }),
    ...(state === 'corrected' && { state: words.state.corrected }),
  };
}
