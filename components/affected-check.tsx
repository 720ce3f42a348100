import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AFFECTED_ANSWERS, type AffectedAnswer } from '../core/verdict/affected';
import type { ToldAffected } from '../core/wording/tell-affected';
import type { Words } from '../core/wording/words';

interface AffectedCheckProps {
  told: ToldAffected;
  words: Words;
  /** False in a private window. */
  keeps: boolean;
  /** Without an answer: the reader takes theirs back and is asked again. */
  onAnswer: (question: string, answer: AffectedAnswer | undefined) => void;
  onForget: () => void;
  /** What stands below the outcome, given the way to change what was answered. */
  below?: ((onChange: () => void) => ComponentChildren) | undefined;
}

/** "Did this touch me?": one question at a time, what the answers come to, and the answers, each of which can be changed. */
export function AffectedCheck({ told, words, keeps, onAnswer, onForget, below }: AffectedCheckProps) {
  const { affected } = words;
  const section = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  const { question, outcome, answered } = told;
  // The button that was pressed is gone with its question; the keyboard goes on from the next thing to press.
  useEffect(() => {
    if (pressed.current) section.current?.querySelector<HTMLElement>('fieldset button, summary')?.focus();
    pressed.current = false;
  }, [question?.id, answered.length]);
  const answer = (id: string, one: AffectedAnswer | undefined) => {
    pressed.current = true;
    onAnswer(id, one);
  };
  /** One answer is asked anew at once; of several the reader has to choose. */
  const change = () => {
    const [first, ...more] = answered;
    if (first && more.length === 0) return answer(first.id, undefined);
    section.current?.querySelector('details')?.setAttribute('open', '');
    section.current?.querySelector<HTMLElement>('.change')?.focus();
  };
  if (!question && !outcome && answered.length === 0) return null;
  return (
    <section class="affected" ref={section} aria-label={affected.title}>
      <h3>{affected.title}</h3>
      <div role="status">
        {outcome && (
          <div class={`outcome-${outcome.kind}`}>
            <p class="headline">{outcome.text}</p>
            {outcome.groups.length > 0 && (
              <ul class="groups">
                {outcome.groups.map((group) => (
                  <li key={group}>{group}</li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
      {below?.(change)}
      {question && (
        <fieldset>
          <legend>{question.text}</legend>
          {question.notes.map((note) => (
            <p class="hint" key={note}>
              {note}
            </p>
          ))}
          <div class="row">
            {AFFECTED_ANSWERS.map((one) => (
              <button type="button" key={one} class={`answer-${one}`} onClick={() => answer(question.id, one)}>
                {affected.answer[one]}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {answered.length > 0 && (
        <details class="answered">
          <summary>{affected.answered}</summary>
          <ul>
            {answered.map(({ id, text, answerWord }) => (
              <li key={id} class="answer-row">
                <span>
                  {text} <strong>{answerWord}</strong>
                </span>
                <button type="button" class="change" aria-label={`${affected.change}: ${text}`} onClick={() => answer(id, undefined)}>
                  {affected.change}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" class="link forget" onClick={onForget}>
            {affected.forget}
          </button>
          <p class="hint">{keeps ? affected.kept : affected.notKept}</p>
        </details>
      )}
    </section>
  );
}
