import { beforeEach, describe, expect, it } from 'vitest';
import { noticeWords } from '../../../core/use-cases/notice-words';
import { tellNotice } from '../../../core/wording/tell-notice';
import type { Words } from '../../../core/wording/words';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure, anIncident, recorded } from '../../support/an-incident';
import { askingPage, backgroundPorts, type TestPorts } from '../../support/background-ports';

const A = anIncident({ exposures: [anExposure({ data: ['card-number'] })], disclosed: '2026-09-01' });
const B = anIncident({ id: 'nagi-again-2026', announcedBy: 'press', disclosed: '2026-10-01' });
const page = askingPage();
const subject = (id: string, change = {}) => ({ id, revision: 1, shopKey: 'nagi', ...change });

let ports: TestPorts;
beforeEach(async () => {
  ports = backgroundPorts([A, B]);
});
const shownFor = (...subjects: ReturnType<typeof subject>[]) => ports.session.setNoticeOf(page, subjects);
const words = (change = {}) => noticeWords({ ...page, ...change }, ports);
const told = (incident: typeof A, language: Words = en) => tellNotice(recorded(incident), true, language);

describe('what the in-page badge says', () => {
  it('is the loudest of what it was shown for, and not of all that is on record there', async () => {
    await shownFor(subject(A.id), subject(B.id));
    expect(await words()).toEqual(told(A));
    await shownFor(subject(B.id));
    expect(await words()).toEqual(told(B));
  });

  it('is in the language that was chosen', async () => {
    await shownFor(subject(A.id));
    await ports.preferences.choose({ language: 'ja' });
    expect(await words()).toEqual(told(A, ja));
  });

  it.each<[string, () => unknown]>([
    ['it was shown for nothing', () => undefined],
    ['it was shown for another revision', () => shownFor(subject(A.id, { revision: 2 }))],
    ['it was shown for another shop', () => shownFor(subject(A.id, { shopKey: 'tsuki' }))],
    ['it was shown in another document', () => ports.session.setNoticeOf({ ...page, documentId: 'd2' }, [subject(A.id)])],
  ])('is nothing where %s', async (_, set) => {
    await set();
    expect(await words()).toBeUndefined();
  });

  it('is nothing where the page has moved on to another address, or the shopper wants to hear nothing any more', async () => {
    await shownFor(subject(A.id));
    expect(await words({ url: 'https://other.example/' })).toBeUndefined();
    expect(await words({ url: 'about:blank' })).toBeUndefined();
    await ports.preferences.choose({ notice: 'toolbar' });
    expect(await words()).toBeUndefined();
  });

  it('is the same where the preferences and the history cannot be read', async () => {
    await shownFor(subject(A.id));
    ports.history.broken = true;
    expect(await words()).toEqual(told(A));
  });

  it('in a private window is that of the policy, each time anew, because nothing is kept', async () => {
    expect(await words({ incognito: true })).toEqual(told(A));
    await ports.history.dismiss(A.id, 1);
    expect(await words({ incognito: true })).toEqual(told(B));
    ports.history.broken = true;
    expect(await words({ incognito: true })).toEqual(told(A));
  });
});
