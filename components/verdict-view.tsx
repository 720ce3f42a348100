import type { ComponentChildren } from 'preact';
import type { ToldVerdict } from '../core/wording/tell-verdict';
import type { Words } from '../core/wording/words';
import { IncidentCard, type Reader } from './incident-card';
import type { Reporting } from './report-panel';

interface VerdictViewProps {
  /** Undefined while it is being formed. */
  told: ToldVerdict | undefined;
  words: Words;
  /** Offered where the dataset cannot be read; without it there is no button. */
  onRebuild?: () => void;
  reader?: Reader | undefined;
  reporting?: Reporting | undefined;
  /** Shown between the headline and the records: what concerns the verdict as a whole. */
  children?: ComponentChildren;
}

/** The verdict on the page, or that it is still being formed. The loudest incident is open; others wait behind their titles. */
export function VerdictView({ told, words, onRebuild, reader, reporting, children }: VerdictViewProps) {
  if (!told) return <p class="headline quiet">{words.popup.loading}</p>;
  const [loudest, ...others] = told.incidents;
  return (
    <section class={`verdict verdict-${told.kind}`}>
      <p class={told.level === 'none' ? 'headline quiet' : 'headline'} role="status">
        {told.headline}
      </p>
      {told.hint !== undefined && <p class="hint">{told.hint}</p>}
      {told.mayRebuild && onRebuild && (
        <button type="button" onClick={onRebuild}>
          {words.popup.rebuild}
        </button>
      )}
      {children}
      {loudest && <IncidentCard told={loudest} words={words} reader={reader} reporting={reporting} />}
      {others.map((one) => (
        <details key={one.id}>
          <summary>
            {one.levelWord} · {one.title} · {one.when}
          </summary>
          <IncidentCard told={one} words={words} reader={reader} reporting={reporting} />
        </details>
      ))}
    </section>
  );
}
