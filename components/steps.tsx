import { useRef } from 'preact/hooks';
import { tellPlain } from '../core/wording/numbers';
import type { ToldStep } from '../core/wording/tell-advice';
import type { Words } from '../core/wording/words';
import { Fold, type Folds } from './fold';

interface StepsProps {
  steps: readonly ToldStep[];
  words: Words;
  title: string;
  folds: Folds | undefined;
  /** Absent where nothing is kept: the steps then have no boxes. */
  onTick?: ((key: string, done: boolean) => void) | undefined;
}

/**
 * What the reader can do, most urgent first, each with a box that stays ticked. Where room is scarce, the first that is not done
 * stands alone and the others wait; one that was ticked stays where it was pressed, and the next comes below it.
 */
export function Steps({ steps, words, title, folds, onTick }: StepsProps) {
  const first = steps.find((step) => !step.done);
  const pressed = useRef(new Set<string>());
  const list = (shown: readonly ToldStep[]) => (
    <ol class={onTick ? 'advice ticks' : 'advice'}>
      {shown.map((step) => (
        <StepItem
          key={step.id}
          step={step}
          onTick={
            onTick &&
            ((done) => {
              pressed.current.add(step.id);
              onTick(step.key, done);
            })
          }
        />
      ))}
    </ol>
  );
  if (!folds)
    return (
      <section class="steps">
        <h3>{title}</h3>
        {list(steps)}
      </section>
    );
  const shown = steps.filter((step) => step === first || pressed.current.has(step.id));
  const others = steps.filter((step) => !shown.includes(step));
  return (
    <section class="steps">
      {shown.length > 0 && <h3>{title}</h3>}
      {list(shown)}
      {others.length > 0 && (
        <Fold name="other-steps" title={tellOthers(others, shown.length > 0, words)} folds={folds}>
          {list(others)}
        </Fold>
      )}
    </section>
  );
}

function tellOthers(others: readonly ToldStep[], besides: boolean, { popup }: Words): string {
  return tellPlain(others.length, besides ? popup.otherSteps : popup.stepsDone);
}

/** What is to be kept in mind is never struck through: nobody is finished with it. */
function StepItem({ step: { kind, text, done, link }, onTick }: { step: ToldStep; onTick: ((done: boolean) => void) | undefined }) {
  return (
    <li>
      {onTick ? (
        <label class="tick">
          <input type="checkbox" checked={done} onChange={(event) => onTick(event.currentTarget.checked)} />
          <span class={done ? (kind === 'do' ? 'done' : 'noted') : undefined}>{text}</span>
        </label>
      ) : (
        text
      )}
      {link && onTick && (
        <a class="step-link" href={link.url} target="_blank" rel="noopener noreferrer">
          {link.label}
        </a>
      )}
    </li>
  );
}

/** Public help lines of the reader's country, for what these steps are about. */
export function HelpLines({ steps, words, country }: { steps: readonly ToldStep[]; words: Words; country: 'JP' }) {
  const { help } = words;
  const lines = [...help.lines[country], ...(steps.some(({ id }) => id === 'credit-bureau') ? help.identity[country] : [])];
  return (
    <p class="help hint">
      {help.title}{' '}
      {lines.map(({ number, about }) => (
        <span key={number}>
          <strong>{number}</strong> {about}
        </span>
      ))}
    </p>
  );
}
