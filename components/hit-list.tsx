import type { ToldHit } from '../core/wording/tell-look-up';
import { LevelMark } from './level-mark';

/** Records to choose from. */
export function HitList({ hits, onOpen }: { hits: readonly ToldHit[]; onOpen: (choice: ToldHit) => void }) {
  return (
    <ul class="hits">
      {hits.map((hit) => (
        <li key={hit.id}>
          <button type="button" class="hit" onClick={() => onOpen(hit)}>
            <HitName hit={hit} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A record in a list: the mark of its level, its name, when it was disclosed, and by which other name it was found. */
export function HitName({ hit: { name, when, mark, by } }: { hit: ToldHit }) {
  return (
    <>
      <span class="hit-name">
        {mark && <LevelMark level={mark.level} />}
        <span>{name}</span>
        {mark && <span class="visually-hidden"> ({mark.word})</span>}
      </span>{' '}
      <span class="when">{when}</span>
      {by !== undefined && <span class="by"> {by}</span>}
    </>
  );
}
