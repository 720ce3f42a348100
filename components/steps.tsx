import type { ToldStep } from '../core/wording/tell-advice';
import type { Words } from '../core/wording/words';

interface StepsProps {
  steps: readonly ToldStep[];
  neverAsked: string | undefined;
  words: Words;
  /** Whose public help lines are shown; none where that is not known. */
  country?: 'JP' | undefined;
  /** Absent where nothing is kept: the steps then have no boxes. */
  onTick?: ((key: string, done: boolean) => void) | undefined;
}

/** What the reader can do, most urgent first, each with a box that stays ticked; what to give to nobody; help lines. */
export function Steps({ steps, neverAsked, words, country, onTick }: StepsProps) {
  return (
    <section>
      <h3>{words.popup.advice}</h3>
      <ol class={onTick ? 'advice ticks' : 'advice'}>
        {steps.map(({ id, key, text, done, link }) => (
          <li key={id}>
            {onTick ? (
              <label class="tick">
                <input type="checkbox" checked={done} onChange={(event) => onTick(key, event.currentTarget.checked)} />
                <span class={done ? 'done' : undefined}>{text}</span>
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
        ))}
      </ol>
      {neverAsked !== undefined && <p class="never hint">{neverAsked}</p>}
      {country && (
        <p class="help hint">
          {words.help.title}{' '}
          {[...words.help.lines[country], ...(steps.some(({ id }) => id === 'credit-bureau') ? words.help.identity[country] : [])].map(
            ({ number, about }) => (
              <span key={number}>
                <strong>{number}</strong> {about}
              </span>
            ),
          )}
        </p>
      )}
    </section>
  );
}
