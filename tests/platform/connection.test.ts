import { afterEach, expect, it, vi } from 'vitest';
import { connection } from '../../platform/connection';

afterEach(() => void vi.unstubAllGlobals());

it.each<[string, object, ReturnType<typeof connection>]>([
  ['online, of data saving it says nothing', { onLine: true }, { online: true, saveData: false }],
  ['online, and data are not saved', { onLine: true, connection: { saveData: false } }, { online: true, saveData: false }],
  ['online, and data are saved', { onLine: true, connection: { saveData: true } }, { online: true, saveData: true }],
  ['offline', { onLine: false, connection: {} }, { online: false, saveData: false }],
  ['online, and its answer on data saving is nothing', { onLine: true, connection: null }, { online: true, saveData: false }],
])('the browser is %s', (_, navigator, told) => {
  vi.stubGlobal('navigator', navigator);
  expect(connection()).toEqual(told);
});
