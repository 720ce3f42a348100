import { incidentHash } from '../core/catalogue/route';
import type { ToldChange } from '../core/wording/tell-changes';
import type { Words } from '../core/wording/words';
import { EntryLine } from './entry-line';

interface ChangeListProps {
  words: Words;
  changes: ToldChange[];
  /** Where an incident is told; a place in the extension's own catalogue unless given. */
  hrefOf?: (id: string) => string;
}

/** Corrections, clearings and withdrawals, newest first. */
export function ChangeList({ words, changes, hrefOf = incidentHash }: ChangeListProps) {
  const text = words.catalogue.changes;
  return (
    <>
      <p class="intro">{text.intro}</p>
      {changes.length === 0 ? (
        <p class="nothing">{text.none}</p>
      ) : (
        <ul class="entries">
          {changes.map((change) => (
            <EntryLine key={change.id} word={change.state} name={change.name} href={hrefOf(change.id)}>
              <span>{change.when}</span>
              <span>{change.reason}</span>
            </EntryLine>
          ))}
        </ul>
      )}
    </>
  );
}
