import type { ComponentChildren } from 'preact';
import type { ToldIncident } from '../core/wording/tell-incident';
import type { ToldVerdict } from '../core/wording/tell-verdict';
import type { Words } from '../core/wording/words';
import type { Folds } from './fold';
import { IncidentCard, type Reader } from './incident-card';
import type { Reporting } from './report-panel';
import type { Silence } from './silence-note';

interface VerdictViewProps {
  /** Undefined while it is being formed. */
  told: ToldVerdict | undefined;
  words: Words;
  /** Offered where the dataset cannot be read; without it there is no button. */
  onRebuild?: () => void;
  reader?: Reader | undefined;
  reporting?: Reporting | undefined;
  folds?: Folds | undefined;
  /** Why pages do not speak of a record, though they would. */
  silencesOf?: (told: ToldIncident) => readonly Silence[];
  /** Shown between the headline and the records: what concerns the verdict as a whole. */
  children?: ComponentChildren;
}

/** The verdict on the page, or that it is still being formed. The loudest incident is open; others wait behind their titles. */
export function VerdictView({ told, words, onRebuild, reader, reporting, folds, silencesOf, children }: VerdictViewProps) {
  if (!told) return <p class="headline quiet">{words.popup.loading}</p>;
  const [loudest, ...others] = told.incidents;
  const card = (one: ToldIncident) => (
    <IncidentCard key={one.id} told={one} silences={silencesOf?.(one)} words={words} reader={reader} reporting={reporting} folds={folds} />
  );
  return (
    <section class={`verdict verdict-${told.kind}`}>
      {/* What one card says by its mark and its title is said again to a screen reader only. */}
      <p class={headlineClass(told)} role="status">
        {told.headline}
      </p>
      {told.hint !== undefined && <p class="hint">{told.hint}</p>}
      {told.mayRebuild && onRebuild && (
        <button type="button" onClick={onRebuild}>
          {words.popup.rebuild}
        </button>
      )}
      {children}
      {loudest && card(loudest)}
      {others.map((one) => (
        <details key={one.id}>
          <summary>
            {one.levelWord} · {one.title} · {one.when}
          </summary>
          {card(one)}
        </details>
      ))}
    </section>
  );
}

function headlineClass({ level, incidents, settled, hint }: ToldVerdict): string {
  if (level === 'none') return 'headline quiet';
  return incidents.length === 1 && !settled && hint === undefined ? 'headline visually-hidden' : 'headline';
}
