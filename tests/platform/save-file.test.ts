// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { saveFile } from '../../platform/save-file';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('hands the text to the browser as a file of that name, and lets go of it afterwards', async () => {
  vi.useFakeTimers();
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  const clicked: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.download} ${this.href}`);
  });
  saveFile('misemori-2026-11-26.json', '{"ä":1}');
  expect(clicked).toEqual(['misemori-2026-11-26.json blob:1']);
  expect([blobs[0]?.type, await blobs[0]?.text()]).toEqual(['application/json', '{"ä":1}']);
  expect(revoke).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(revoke).toHaveBeenCalledWith('blob:1');
});
