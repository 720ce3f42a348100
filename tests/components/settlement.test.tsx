import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Settlement } from '../../components/settlement';
import type { ToldSettlement } from '../../core/wording/tell-settlement';
import { en } from '../../locales/en';

afterEach(cleanup);

const show = (told: Partial<ToldSettlement>, keeps = true, onSettle: ((done: boolean) => void) | undefined = vi.fn()) => ({
  onSettle,
  ...render(<Settlement words={en} told={{ kind: 'finished', action: 'Go', ...told }} keeps={keeps} onSettle={onSettle} />),
});

it.each<[ToldSettlement['kind'], boolean]>([
  ['settled', false],
  ['changed', true],
  ['finished', true],
  ['nothing-to-do', true],
])('a record that is %s is made done with: %s', (kind, done) => {
  const { getByRole, onSettle } = show({ kind });
  fireEvent.click(getByRole('button'));
  expect(onSettle).toHaveBeenCalledWith(done);
});

it('in a private window is told, and cannot be kept', () => {
  const { container, queryByRole } = show({ text: 'Nothing is left.' }, false);
  expect([container.textContent, queryByRole('button')]).toEqual(['Nothing is left.', null]);
  cleanup();
  expect(show({}, false).container.textContent).toBe('');
});

it('offers another answer where an answer is why, in a private window too', () => {
  const onChange = vi.fn();
  const { getByRole } = render(
    <Settlement words={en} told={{ kind: 'settled', action: 'Go' }} keeps={false} onSettle={vi.fn()} onChange={onChange} />,
  );
  fireEvent.click(getByRole('button', { name: en.settled.changeAnswer }));
  expect(onChange).toHaveBeenCalledTimes(1);
});
