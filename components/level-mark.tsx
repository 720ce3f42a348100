import type { Level } from '../core/incident/level';

/** The shape of a level: a filled disc with "!" (alert), a triangle (caution), a ring (record); nothing for a record that has ended. */
export function LevelMark({ level }: { level: Level }) {
  if (level === 'none') return null;
  return (
    <svg class={`mark mark-${level}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {level === 'alert' && (
        <>
          <circle cx="10" cy="10" r="9" fill="currentColor" />
          <path class="mark-inside" d="M9 4.500h2v7H9zM9 13.500h2v2H9z" />
        </>
      )}
      {level === 'caution' && <path d="M10 2 19 18H1z" fill="currentColor" />}
      {level === 'record' && <circle cx="10" cy="10" r="6" fill="none" stroke="currentColor" stroke-width="2.500" />}
    </svg>
  );
}
