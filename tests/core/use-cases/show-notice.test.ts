import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { DEFAULT_PAGE_PREFERENCES } from '../../../core/preferences/page-preferences';
import { rememberShown, showNotice } from '../../../core/use-cases/show-notice';
import type { Verdict } from '../../../core/verdict/verdict';
import { anIncident, recorded } from '../../support/an-incident';
import { askingPage, backgroundPorts, type TestPorts } from '../../support/background-ports';

const verdict = (...incidents: Incident[]): Verdict => ({
  kind: 'recorded',
  host: 'nagi.example',
  level: 'alert',
  incidents: incidents.map((one) => recorded(one)),
});
const A = anIncident();
const B = anIncident({ id: 'nagi-again-2026' });

let ports: TestPorts;
beforeEach(() => {
  ports = backgroundPorts();
});
const show = (change = {}, of = verdict(A)) => showNotice(askingPage(change), of, DEFAULT_PAGE_PREFERENCES, ports);
/** Shows it, and where it was shown, the reader looks at it. */
const showAndSee = async (change = {}, of = verdict(A)) => {
  const shown = await show(change, of);
  if (shown) await rememberShown(askingPage(change), ports);
  return shown;
};

describe('the in-page badge', () => {
  it('is shown once in a run of the browser at a shop, and in three runs at most', async () => {
    const spoke: boolean[] = [];
    for (let run = 0; run < 5; run++) {
      spoke.push(await showAndSee(), await showAndSee());
      ports.session.restart();
    }
    expect(spoke).toEqual([true, false, true, false, true, false, false, false, false, false]);
  });

  it('that nobody saw is shown again on the next page, as often as it takes', async () => {
    expect([await show({ documentId: 'd1' }), await show({ documentId: 'd2' }), await showAndSee({ documentId: 'd3' })]).toEqual([
      true,
      true,
      true,
    ]);
    expect(await show({ documentId: 'd4' })).toBe(false);
    expect(ports.history.all.get(A.id)).toMatchObject({ sessions: 1 });
  });

  it('counts for what it was shown for in that document, whatever a page says', async () => {
    await rememberShown(askingPage({ documentId: 'd9' }), ports);
    expect(ports.history.all.size).toBe(0);
    await ports.history.dismiss(B.id, 1);
    await showAndSee({ documentId: 'd2' }, verdict(A, B));
    expect([ports.history.all.get(A.id)?.sessions, ports.history.all.get(B.id)?.sessions]).toEqual([1, undefined]);
  });

  it('is kept for the document with what it was shown for, and that alone', async () => {
    await ports.history.dismiss(A.id, 1);
    await show({ documentId: 'd2' }, verdict(A, B));
    expect(await ports.session.noticeOf({ tabId: 7, documentId: 'd2' })).toEqual([{ id: B.id, revision: 1, shopKey: 'nagi' }]);
    expect(await ports.session.noticeOf({ tabId: 7, documentId: 'd1' })).toEqual([]);
  });

  it('asks for nothing on a page without anything to speak of', async () => {
    ports.history.broken = true;
    const asked = vi.spyOn(ports.session, 'id');
    for (const quiet of [{ kind: 'no-record', host: 'nagi.example' }, { kind: 'unavailable' }] as const)
      expect(await show({}, quiet)).toBe(false);
    expect([asked.mock.calls, ports.reports]).toEqual([[], []]);
  });

  it('counts as not shown where the page was gone before it came', async () => {
    ports.notices.gone.add(7);
    expect(await show()).toBe(false);
    expect(ports.history.all.size).toBe(0);
    expect(await show({ tabId: 8 })).toBe(true);
  });

  it('leaves no trace in a private window, and is shown there each time', async () => {
    expect([await showAndSee({ incognito: true }), await showAndSee({ incognito: true })]).toEqual([true, true]);
    expect([ports.history.writes, ports.session.held.size]).toEqual([0, 0]);
    expect(await show()).toBe(true);
  });

  it('in two tabs that open a shop in the same moment counts as one session', async () => {
    await Promise.all([1, 2].map((tabId) => showAndSee({ tabId, documentId: `d${tabId}` })));
    expect(ports.history.all.get(A.id)).toMatchObject({ sessions: 1 });
  });
});

describe('where the history cannot be read', () => {
  beforeEach(() => {
    ports.history.broken = true;
  });

  it('the badge is shown once at a shop in a run of the browser, because a lost warning is worse than one heard twice', async () => {
    expect([await showAndSee(), await show({ tabId: 8 })]).toEqual([true, false]);
    ports.session.restart();
    expect(await show()).toBe(true);
  });

  it('it is said to maintainers', async () => {
    await showAndSee();
    expect(ports.reports).toEqual(['What was shown and dismissed could not be read:', 'What was shown could not be remembered:']);
  });

  it('another shop of the same incident is another occasion', async () => {
    await showAndSee();
    const elsewhere = { ...recorded(A), shopKey: 'tsuki' };
    expect(await show({}, { kind: 'recorded', host: 'tsuki.example', level: 'alert', incidents: [elsewhere] })).toBe(true);
  });
});

describe('where the history cannot be written', () => {
  it('the badge keeps quiet for the rest of the run', async () => {
    ports.history.full = true;
    expect([await showAndSee(), await show()]).toEqual([true, false]);
  });

  it('and speaks again once everything was erased, since only what could not be written is kept', async () => {
    expect([await showAndSee(), await show()]).toEqual([true, false]);
    await ports.preferences.erase();
    expect(await show()).toBe(true);
  });
});
