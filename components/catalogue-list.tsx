import { incidentHash } from '../core/catalogue/route';
import { tellPlain } from '../core/wording/numbers';
import type { ToldEntry } from '../core/wording/tell-entry';
import type { Words } from '../core/wording/words';
import { EntryLine } from './entry-line';

interface CatalogueListProps {
  words: Pick<Words, 'catalogue'>;
  /** The lines that are shown; there may be more. */
  lines: ToldEntry[];
  /** How many records the view has in all. */
  total: number;
  /** Where an incident is told; a place in the extension's own catalogue unless given. */
  hrefOf?: (id: string) => string;
  onMore: () => void;
}

/** The records of a view, a line each. Long lists grow when the reader asks for more. */
export function CatalogueList({ words, lines, total, hrefOf = incidentHash, onMore }: CatalogueListProps) {
  const { catalogue } = words;
  if (total === 0) return <p class="nothing">{catalogue.none}</p>;
  return (
    <>
      <ul class="entries">
        {lines.map((line) => (
          <EntryLine key={line.id} level={line.level} word={line.levelWord} name={line.name} href={hrefOf(line.id)}>
            <span>{line.when}</span>
            {line.leaked !== undefined && <span>{line.leaked}</span>}
            {line.cause !== undefined && <span>{line.cause}</span>}
            {line.figures !== undefined && <span class="figures">{line.figures}</span>}
            {line.state !== undefined && <span>{line.state}</span>}
          </EntryLine>
        ))}
      </ul>
      {total > lines.length && (
        <button type="button" onClick={onMore}>
          {tellPlain(total - lines.length, catalogue.more)}
        </button>
      )}
    </>
  );
}
