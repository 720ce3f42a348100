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

/** A record in a list: the mark of its level, its name, and when it was disclosed. */
export function HitName({ hit: { name, when, mark } }: { hit: ToldHit }) {
  return (
    <>
      <span class="hit-name">
        {mark && <LevelMark level={mark.level} />}
        <span>{name}</span>
        {mark && <span class="visually-hidden"> ({mark.word})</span>}
      </span>{' '}
      <span class="when">{when}</span>
    </>
  );
}
