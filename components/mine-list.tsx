import { incidentHash } from '../core/catalogue/route';
import type { ToldMine } from '../core/wording/tell-mine';
import type { Words } from '../core/wording/words';
import { EntryLine } from './entry-line';

interface MineListProps {
  words: Words;
  lines: ToldMine[];
  /** Takes back that the reader is done, or, where they are not, everything they said. */
  onUndo: (line: ToldMine) => void;
}

/** The records about which the reader said something, each with a way to take it back. */
export function MineList({ words, lines, onUndo }: MineListProps) {
  const { mine } = words.catalogue;
  return (
    <>
      <p class="intro">{mine.intro}</p>
      {lines.length === 0 ? (
        <p class="nothing">{mine.none}</p>
      ) : (
        <ul class="entries">
          {lines.map((line) => (
            <EntryLine key={line.id} level={line.level} word={line.levelWord} name={line.name} href={incidentHash(line.id)}>
              <span class="progress">{line.progress}</span>
              <span>{line.when}</span>
              <button type="button" class="link" aria-label={`${line.action}: ${line.name}`} onClick={() => onUndo(line)}>
                {line.action}
              </button>
            </EntryLine>
          ))}
        </ul>
      )}
    </>
  );
}
