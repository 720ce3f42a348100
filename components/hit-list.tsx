import type { ToldHit } from '../core/wording/tell-look-up';

/** Records to choose from. */
export function HitList({ hits, onOpen }: { hits: readonly ToldHit[]; onOpen: (choice: ToldHit) => void }) {
  return (
    <ul class="hits">
      {hits.map((hit) => (
        <li key={hit.id}>
          <button type="button" class="hit" onClick={() => onOpen(hit)}>
            <span>{hit.name}</span>
            <span class="when">{hit.when}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
