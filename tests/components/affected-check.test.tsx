import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AffectedCheck } from '../../components/affected-check';
import type { ToldAffected } from '../../core/wording/tell-affected';
import { en } from '../../locales/en';

afterEach(cleanup);

const QUESTION = { id: 'q1', text: 'Did you pay by card here?', notes: ['including orders by phone'] };
const show = (told: Partial<ToldAffected>, more: { keeps?: boolean } = {}) => {
  const onAnswer = vi.fn();
  const onForget = vi.fn();
  const { container, rerender } = render(
    <AffectedCheck told={{ answered: [], ...told }} words={en} keeps={more.keeps ?? true} onAnswer={onAnswer} onForget={onForget} />,
  );
  const next = (later: Partial<ToldAffected>) =>
    rerender(<AffectedCheck told={{ answered: [], ...later }} words={en} keeps onAnswer={onAnswer} onForget={onForget} />);
  return { container, onAnswer, onForget, next };
};
const buttons = (container: Element) => [...container.querySelectorAll('button')].map((one) => one.textContent);

describe('did this touch me?', () => {
  it('asks one question, named for assistive technology, with "I don’t remember" among the answers', () => {
    const { container } = show({ question: QUESTION });
    expect(container.querySelector('fieldset > legend')?.textContent).toBe(QUESTION.text);
    expect(container.textContent).toContain(QUESTION.notes[0]);
    expect(buttons(container)).toEqual(['Yes', 'No', "I don't remember"]);
  });

  it('reports each answer', () => {
    const { container, onAnswer } = show({ question: QUESTION });
    for (const one of container.querySelectorAll('button')) fireEvent.click(one);
    expect(onAnswer.mock.calls).toEqual([
      ['q1', 'yes'],
      ['q1', 'no'],
      ['q1', 'unsure'],
    ]);
  });

  it('tells the outcome in a live region that was there before it', () => {
    const { container, next } = show({ question: QUESTION });
    const region = container.querySelector('[role="status"]');
    expect(region?.textContent).toBe('');
    next({ outcome: { kind: 'may-be-affected', text: 'You may be.', groups: ['Buyers: e-mail'] } });
    expect(container.querySelector('[role="status"]')).toBe(region);
    expect(region?.textContent).toBe('You may be.Buyers: e-mail');
  });

  it('moves the focus on after an answer, and never without one', () => {
    const { container, next } = show({ question: QUESTION });
    next({ question: { ...QUESTION, id: 'q2' } });
    expect(document.activeElement).toBe(document.body);
    fireEvent.click(container.querySelector('button')!);
    next({ question: { ...QUESTION, id: 'q3' } });
    expect(document.activeElement).toBe(container.querySelector('button'));
  });

  it('takes an answer back, and forgets everything when asked to', () => {
    const { container, onAnswer, onForget } = show({ answered: [{ id: 'q1', text: QUESTION.text, answer: 'no', answerWord: 'No' }] });
    const change = container.querySelector('.change')!;
    expect(change.getAttribute('aria-label')).toBe(`Change: ${QUESTION.text}`);
    fireEvent.click(change);
    expect(onAnswer).toHaveBeenCalledWith('q1', undefined);
    fireEvent.click(container.querySelector('.forget')!);
    expect(onForget).toHaveBeenCalledOnce();
  });

  it.each([
    [true, en.affected.kept],
    [false, en.affected.notKept],
  ])('says whether anything is kept (%s)', (keeps, text) => {
    const { container } = show({ answered: [{ id: 'q1', text: 'Q', answer: 'no', answerWord: 'No' }] }, { keeps });
    expect(container.textContent).toContain(text);
  });
});
