import { expect, it } from 'vitest';
import { answeringInTime, inTime } from '../../../core/use-cases/in-time';

const never = new Promise<never>(() => {});
const patient = { after: () => never };
const impatient = { after: async () => {} };

it('what comes in time is what it is, also where it is an error', async () => {
  expect(await inTime(Promise.resolve(7), patient)).toBe(7);
  await expect(inTime(Promise.reject(new Error('broken')), patient)).rejects.toThrow('broken');
});

it('what never comes is an error, and says after how long', async () => {
  const asked: number[] = [];
  const timer = {
    after: async (ms: number) => void asked.push(ms),
  };
  await expect(inTime(never, timer, 1500)).rejects.toThrow('no answer within 1500 ms');
  expect(asked).toEqual([1500]);
});

it('a port answers in time by every one of its methods, and is the same otherwise', async () => {
  const port = {
    name: 'store',
    held: 3,
    hangs: () => never,
    async read(more: number) {
      return this.held + more;
    },
    plain: () => 5,
  };
  const bounded = answeringInTime(port, impatient);
  await expect(bounded.hangs()).rejects.toThrow('no answer');
  expect(await answeringInTime(port, patient).read(4)).toBe(7);
  expect([bounded.name, bounded.plain()]).toEqual(['store', 5]);
});
