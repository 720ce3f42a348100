import { beforeEach, describe, expect, it, vi } from 'vitest';
import { markTab, markTabAgain } from '../../../core/use-cases/mark-tab';
import { readChoices } from '../../../core/use-cases/read-choices';
import { verdictAt } from '../../../core/use-cases/verdict-at';
import { anExposure, anIncident, aShop, pathRule } from '../../support/an-incident';
import { backgroundPorts, type TestPorts } from '../../support/background-ports';

const A = anIncident({ exposures: [anExposure({ data: ['card-number'] })] });
const tea = anIncident({ id: 'tea-2026', shops: [aShop('tea', [pathRule('mall.example', '/tea')])] });
const HOME = { id: 7, url: 'https://nagi.example/' };
const MALL = { id: 8, url: 'https://mall.example/tea/green' };

let ports: TestPorts;
beforeEach(() => {
  ports = backgroundPorts([A, tea]);
});

describe('the mark of a tab', () => {
  it('is that of the verdict on its page', async () => {
    await markTabAgain(HOME, ports);
    expect([ports.toolbar.marks.get(7), ports.toolbar.titles.get(7)]).toEqual([
      '!',
      'Misemori: 1 disclosed incident on record (latest: June 2026)',
    ]);
  });

  it('is in the language that was chosen', async () => {
    await ports.preferences.choose({ language: 'ja' });
    await markTabAgain(HOME, ports);
    expect(ports.toolbar.titles.get(7)).toContain('記録が1件');
  });

  it('is none where the shop is muted, and that shop alone', async () => {
    await ports.preferences.mute({ kind: 'site', host: 'nagi.example', name: { ja: '凪', en: 'Nagi' }, since: '2026-11-22' });
    for (const tab of [HOME, MALL]) await markTabAgain(tab, ports);
    expect([...ports.toolbar.marks.keys()]).toEqual([8]);
  });

  it('hangs on the path where the verdict does', async () => {
    const mark = vi.spyOn(ports.toolbar, 'mark');
    for (const tab of [HOME, MALL]) await markTabAgain(tab, ports);
    expect(mark.mock.calls.map(([{ id }, , byPath]) => [id, byPath])).toEqual([
      [7, false],
      [8, true],
    ]);
  });

  it('needs nothing to be read again where everything is known', async () => {
    const verdict = await verdictAt({ host: 'nagi.example', path: '/' }, ports);
    const choices = await readChoices(ports);
    ports.history.broken = true;
    await markTab(HOME, verdict, choices, ports);
    expect([ports.toolbar.marks.get(7), ports.reports]).toEqual(['!', []]);
  });
});
