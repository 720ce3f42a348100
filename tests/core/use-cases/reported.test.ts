import { expect, it, vi } from 'vitest';
import { reported } from '../../../core/use-cases/reported';

it('what work comes to is given back; what fails is reported, and is nothing', async () => {
  const report = vi.fn();
  const error = new Error('gone');
  expect(await reported('It could not be done:', Promise.resolve(7), report)).toBe(7);
  expect(await reported('It could not be done:', Promise.reject(error), report)).toBeUndefined();
  expect(report.mock.calls).toEqual([['It could not be done:', error]]);
});
