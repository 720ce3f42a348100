import { describe, expect, it } from 'vitest';
import type { SessionPort } from '../../../core/use-cases/ports';

const PAGE = { tabId: 1, documentId: 'd1' };
const SUBJECT = { id: 'a-2026', revision: 2, shopKey: 'nagi' };

/** What everything keeps to that lasts for one run of the browser. `make` begins one; `restart` the next. */
export function describeSessionPort(name: string, make: () => { port: SessionPort; restart: () => void }): void {
  describe(`one run of the browser, ${name}`, () => {
    it('has one name, whoever asks, and the next run another', async () => {
      const { port, restart } = make();
      const [first, second] = await Promise.all([port.id(), port.id()]);
      expect(await port.id()).toBe(first);
      expect(second).toBe(first);
      restart();
      expect(await port.id()).not.toBe(first);
    });

    it('knows what the badge of each document was shown for', async () => {
      const { port } = make();
      expect(await port.noticeOf(PAGE)).toEqual([]);
      await port.setNoticeOf(PAGE, [SUBJECT]);
      await port.setNoticeOf({ ...PAGE, documentId: 'd2' }, [{ ...SUBJECT, revision: 3 }]);
      expect(await port.noticeOf(PAGE)).toEqual([SUBJECT]);
      await port.setNoticeOf(PAGE, [{ ...SUBJECT, id: 'b-2026' }]);
      expect(await port.noticeOf(PAGE)).toEqual([{ ...SUBJECT, id: 'b-2026' }]);
    });

    it('goes by the tab where the browser names no document', async () => {
      const { port } = make();
      await port.setNoticeOf({ tabId: 1, documentId: undefined }, [SUBJECT]);
      expect(await port.noticeOf({ tabId: 1, documentId: undefined })).toEqual([SUBJECT]);
      expect(await port.noticeOf({ tabId: 2, documentId: undefined })).toEqual([]);
    });

    it('knows what was shown of which the history could not be told', async () => {
      const { port } = make();
      const others = [
        { ...SUBJECT, id: 'b-2026' },
        { ...SUBJECT, revision: 3 },
        { ...SUBJECT, shopKey: 'tsuki' },
      ];
      await port.addUnwritten([SUBJECT]);
      expect(await port.unwritten([SUBJECT, ...others])).toEqual([SUBJECT]);
      expect(await port.unwritten([])).toEqual([]);
    });

    it('knows whether the open pages were seen to, and forgets everything at its end', async () => {
      const { port, restart } = make();
      expect(await port.openPagesSeen()).toBe(false);
      await port.setOpenPagesSeen();
      await port.setNoticeOf(PAGE, [SUBJECT]);
      await port.addUnwritten([SUBJECT]);
      expect(await port.openPagesSeen()).toBe(true);
      restart();
      expect([await port.openPagesSeen(), await port.noticeOf(PAGE), await port.unwritten([SUBJECT])]).toEqual([false, [], []]);
    });
  });
}
