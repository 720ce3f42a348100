import { useEffect, useRef } from 'preact/hooks';
import { TOUCH_ANSWERS, type TouchAnswer } from '../core/touch';
import type { ToldTouch } from '../core/wording/tell-touch';
import type { Words } from '../core/words';

interface TouchCheckProps {
  told: ToldTouch;
  words: Words;
  /** False in a private window. */
  keeps: boolean;
  /** Without an answer: the reader takes theirs back and is asked anew. */
  onAnswer: (question: string, answer: TouchAnswer | undefined) => void;
  onForget: () => void;
}

/** "Did this touch me?": one question at a time, what the answers come to, and the answers, each of which can be changed. */
export function TouchCheck({ told, words, keeps, onAnswer, onForget }: TouchCheckProps) {
  const { touch } = words;
  const section = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  const { question, outcome, answered } = told;
  // The button that was pressed is gone with its question; the keyboard goes on from the next thing to press.
  useEffect(() => {
    if (pressed.current) section.current?.querySelector<HTMLElement>('button')?.focus();
    pressed.current = false;
  }, [question?.id, answered.length]);
  const answer = (id: string, one: TouchAnswer | undefined) => {
    pressed.current = true;
    onAnswer(id, one);
  };
  return (
    <section class="touch" ref={section} aria-label={touch.title}>
      <h3>{touch.title}</h3>
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
            {outcome.first !== undefined && <p class="first">{outcome.first}</p>}
          </div>
        )}
      </div>
      {question && (
        <fieldset>
          <legend>{question.text}</legend>
          {question.notes.map((note) => (
            <p class="hint" key={note}>
              {note}
            </p>
          ))}
          <div class="row">
            {TOUCH_ANSWERS.map((one) => (
              <button type="button" key={one} class={`answer-${one}`} onClick={() => answer(question.id, one)}>
                {touch.answer[one]}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {answered.length > 0 && (
        <details class="answered">
          <summary>{touch.answered}</summary>
          <ul>
            {answered.map(({ id, text, answerWord }) => (
              <li key={id} class="answer-row">
                <span>
                  {text} <strong>{answerWord}</strong>
                </span>
                <button type="button" class="change" aria-label={`${touch.change}: ${text}`} onClick={() => answer(id, undefined)}>
                  {touch.change}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" class="link forget" onClick={onForget}>
            {touch.forget}
          </button>
          <p class="hint">{keeps ? touch.kept : touch.notKept}</p>
        </details>
      )}
    </section>
  );
}
