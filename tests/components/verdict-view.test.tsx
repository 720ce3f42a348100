import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { VerdictView } from '../../components/verdict-view';
import { tellVerdict } from '../../core/wording/tell-verdict';
import { en } from '../../locales/en';
import { ja } from '../../locales/ja';
import { aTold } from '../support/told';

afterEach(cleanup);
const nothing = () => {};

describe('the verdict', () => {
  it('says that it is being formed', () => {
    const { container } = render(<VerdictView told={undefined} words={en} onRebuild={nothing} />);
    expect(container.textContent).toBe(en.popup.loading);
  });

  it.each([
    ['en', en],
    ['ja', ja],
  ] as const)('says of no record that it is no guarantee (%s)', (_, words) => {
    const { container, queryByRole } = render(
      <VerdictView told={tellVerdict({ kind: 'no-record', host: 'nagi.example' }, words)} words={words} onRebuild={nothing} />,
    );
    expect(container.querySelector('.headline')?.textContent).toBe(words.popup.noRecord);
    expect(container.querySelector('.verdict > .hint')?.textContent).toBe(words.popup.noRecordHint);
    expect(queryByRole('button')).toBeNull();
    expect(queryByRole('article')).toBeNull();
    expect(container.querySelector('svg')).toBeNull();
  });

  it('says where there is nothing to check', () => {
    const { container } = render(<VerdictView told={tellVerdict({ kind: 'not-a-site' }, en)} words={en} onRebuild={nothing} />);
    expect(container.textContent).toBe(en.popup.notASite);
  });

  it('offers to rebuild a dataset that cannot be read, and never calls that no record', () => {
    const onRebuild = vi.fn();
    const { container, getByRole } = render(
      <VerdictView told={tellVerdict({ kind: 'unavailable' }, en)} words={en} onRebuild={onRebuild} />,
    );
    expect(container.textContent).toContain(en.popup.unavailable);
    expect(container.textContent).not.toContain(en.popup.noRecord);
    fireEvent.click(getByRole('button', { name: en.popup.rebuild }));
    expect(onRebuild).toHaveBeenCalledTimes(1);
  });

  it('offers nothing to rebuild where a newer version is needed: the data are as they should be', () => {
    const told = tellVerdict({ kind: 'unavailable', reason: 'needs-update' }, en);
    const { container, queryByRole } = render(<VerdictView told={told} words={en} onRebuild={nothing} />);
    expect(container.textContent).toContain(en.popup.needsUpdateHint);
    expect(container.textContent).not.toContain(en.popup.noRecord);
    expect(queryByRole('button')).toBeNull();
  });

  it('opens the loudest incident and keeps the others behind their titles', () => {
    const told = {
      kind: 'recorded' as const,
      headline: '3 disclosed incidents on record',
      level: 'alert' as const,
      incidents: [
        aTold({ id: 'a', title: 'First' }),
        aTold({ id: 'b', title: 'Second', level: 'record', levelWord: 'On record' }),
        aTold({ id: 'c', title: 'Third' }),
      ],
    };
    const { container } = render(<VerdictView told={told} words={en} onRebuild={nothing} />);
    const folded = [...container.querySelectorAll('details')];
    expect(container.querySelector('section > article h2')?.textContent).toBe('First');
    expect(folded.map((one) => one.open)).toEqual([false, false]);
    expect(folded.map((one) => one.querySelector('h2')?.textContent)).toEqual(['Second', 'Third']);
    expect(folded[0]?.querySelector('summary')?.textContent).toBe('On record · Second · 1 June 2026');
    expect(container.querySelector('.verdict > .hint')).toBeNull();
  });
});

it('another record begins anew: a step that was pressed on the one before does not stand out on it', () => {
  const step = (id: string) => ({ id, kind: 'do' as const, key: id, done: false, text: id });
  const verdict = (id: string) => ({
    kind: 'recorded' as const,
    headline: '',
    level: 'alert' as const,
    incidents: [aTold({ id, advice: [step('a'), step('b')] })],
  });
  const props = {
    words: en,
    folds: { isOpen: () => false, onToggle() {} },
    reader: { onAnswer() {}, onTick() {}, onForget() {}, onSettle() {}, keeps: true },
  };
  const { container, rerender } = render(<VerdictView told={verdict('one-2026')} {...props} />);
  const alone = () => [...container.querySelectorAll('.steps > ol > li')].map((one) => one.textContent);
  fireEvent.click(container.querySelectorAll('.tick input')[1]!);
  rerender(<VerdictView told={verdict('one-2026')} {...props} />);
  expect(alone()).toEqual(['a', 'b']);
  rerender(<VerdictView told={verdict('two-2026')} {...props} />);
  expect(alone()).toEqual(['a']);
});
