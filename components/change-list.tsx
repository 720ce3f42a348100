import type { ToldChange } from '../core/wording/tell-changes';
import type { Words } from '../core/wording/words';

interface ChangeListProps {
  words: Words;
  changes: ToldChange[];
  /** Where an incident is told; a place in the extension's own catalogue unless given. */
  hrefOf?: (id: string) => string;
}

/** Corrections, clearings and withdrawals, newest first. */
export function ChangeList({ words, changes, hrefOf = (id) => `#/incident/${id}` }: ChangeListProps) {
  const text = words.catalogue.changes;
  return (
    <>
      <p class="intro">{text.intro}</p>
      {changes.length === 0 ? (
        <p class="nothing">{text.none}</p>
      ) : (
        <ul class="entries">
          {changes.map((change) => (
            <li key={change.id}>
              <span class="level level-record">{change.state}</span>
              <a href={hrefOf(change.id)}>{change.name}</a>
              <span class="facts">
                <span>{change.when}</span>
                <span>{change.reason}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
