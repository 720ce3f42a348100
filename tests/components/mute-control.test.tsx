import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { MuteControl } from '../../components/mute-control';
import { en } from '../../locales/en';

afterEach(cleanup);

it.each([
  [false, en.mute.mute, [1, 0], ''],
  [true, en.mute.unmute, [0, 1], en.mute.muted],
])('muted: %s: the button says what it does, and does that alone', (muted, label, calls, hint) => {
  const [onMute, onUnmute] = [vi.fn(), vi.fn()];
  const { getByRole, container } = render(<MuteControl words={en} muted={muted} onMute={onMute} onUnmute={onUnmute} />);
  fireEvent.click(getByRole('button', { name: label }));
  expect([onMute.mock.calls.length, onUnmute.mock.calls.length]).toEqual(calls);
  expect(container.querySelector('.hint')?.textContent ?? '').toBe(hint);
});
