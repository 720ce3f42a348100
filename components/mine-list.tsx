import { incidentHash } from '../core/catalogue/route';
import type { ToldMine, ToldSaid } from '../core/wording/tell-mine';
import type { Words } from '../core/wording/words';
import { EntryLine } from './entry-line';

interface MineListProps {
  words: Words;
  lines: ToldMine[];
  /** Takes back one thing that the reader said. */
  onUndo: (line: ToldMine, said: ToldSaid['kind']) => void;
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
              {line.said.map(({ kind, progress }) => (
                <span key={kind} class="progress">
                  {progress}
                </span>
              ))}
              <span>{line.when}</span>
              {line.said.map(({ kind, action }) => (
                <button key={kind} type="button" class="link" aria-label={`${action}: ${line.name}`} onClick={() => onUndo(line, kind)}>
                  {action}
                </button>
              ))}
            </EntryLine>
          ))}
        </ul>
      )}
    </>
  );
}
