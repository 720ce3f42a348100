import { expect, it, vi } from 'vitest';
import { timer } from '../../platform/timer';

it('waits as long as it is asked to', async () => {
  vi.useFakeTimers();
  const over = vi.fn();
  void timer.after(1000).then(over);
  await vi.advanceTimersByTimeAsync(999);
  expect(over).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(over).toHaveBeenCalled();
  vi.useRealTimers();
});
