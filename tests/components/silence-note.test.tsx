import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { SilenceNote } from '../../components/silence-note';

afterEach(cleanup);

it('says why there is silence, and ends it with one press', () => {
  const onEnd = vi.fn();
  const { getByRole, container } = render(<SilenceNote told={{ text: 'It is silent.', action: 'Speak', onEnd }} />);
  fireEvent.click(getByRole('button', { name: 'Speak' }));
  expect([container.textContent, onEnd.mock.calls.length]).toEqual(['It is silent.Speak', 1]);
});

it('offers nothing where nothing can be kept', () => {
  const { container } = render(<SilenceNote told={{ text: 'It is silent.', action: 'Speak' }} />);
  expect(container.querySelector('button')).toBeNull();
});
