import type { ToldVerdict } from '../core/wording/tell-verdict';
import type { Words } from '../core/words';
import { IncidentCard } from './incident-card';

interface VerdictViewProps {
  /** Undefined while it is being formed. */
  told: ToldVerdict | undefined;
  words: Words;
  /** Offered where the dataset cannot be read; without it there is no button. */
  onRebuild?: () => void;
}

/** The verdict on the page, or that it is still being formed. The loudest incident is open; others wait behind their titles. */
export function VerdictView({ told, words, onRebuild }: VerdictViewProps) {
  if (!told) return <p class="headline quiet">{words.popup.loading}</p>;
  const [loudest, ...others] = told.incidents;
  return (
    <section class={`verdict verdict-${told.kind}`} aria-live="polite">
      <p class={told.kind === 'recorded' ? 'headline' : 'headline quiet'}>{told.headline}</p>
      {told.hint !== undefined && <p class="hint">{told.hint}</p>}
      {told.kind === 'unavailable' && onRebuild && (
        <button type="button" onClick={onRebuild}>
          {words.popup.rebuild}
        </button>
      )}
      {loudest && <IncidentCard told={loudest} words={words} />}
      {others.map((one) => (
        <details key={one.id}>
          <summary>
            {one.levelWord} · {one.title} · {one.when}
          </summary>
          <IncidentCard told={one} words={words} />
        </details>
      ))}
    </section>
  );
}
