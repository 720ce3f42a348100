import { beforeEach, describe, expect, it } from 'vitest';
import { dismissNotice } from '../../../core/use-cases/dismiss-notice';
import { anIncident, aShop, siteRule } from '../../support/an-incident';
import { askingPage, backgroundPorts, type TestPorts } from '../../support/background-ports';

const nagi = anIncident({ revision: 3 });
const closed = anIncident({
  id: 'tsuki-2020',
  disclosed: '2020-01-01',
  shops: [aShop('tsuki', [siteRule('tsuki.example')], { status: 'closed' })],
});
const forum = anIncident({ id: 'forum-2026', notAShop: true, shops: [aShop('forum', [siteRule('forum.example')])] });

let ports: TestPorts;
beforeEach(() => {
  ports = backgroundPorts([nagi, closed, forum]);
});
const dismissed = () => [...ports.history.all];

describe('dismissing the in-page badge', () => {
  it("remembers the page's own incidents at their present revision, and no other", async () => {
    await dismissNotice(askingPage(), ports);
    expect(dismissed()).toEqual([['nagi-2026', { dismissedRevision: 3 }]]);
  });

  it.each([
    ['a page whose record is too quiet for a badge', 'https://tsuki.example/'],
    ['a page without a record', 'https://other.example/'],
    ['what is no page on the web', 'about:blank'],
    ['a site that is no shop', 'https://forum.example/'],
  ])('dismisses nothing that could not be shown: %s', async (_, url) => {
    await dismissNotice(askingPage({ url }), ports);
    expect(dismissed()).toEqual([]);
  });

  it('holds on a site that is no shop for who wants to hear of every kind of site', async () => {
    await ports.preferences.choose({ everySite: true });
    await dismissNotice(askingPage({ url: 'https://forum.example/' }), ports);
    expect(dismissed()).toEqual([['forum-2026', { dismissedRevision: 1 }]]);
  });

  it('leaves no trace in a private window', async () => {
    await dismissNotice(askingPage({ incognito: true }), ports);
    expect(ports.history.writes).toBe(0);
  });

  it('rejects where it cannot be remembered', async () => {
    ports.history.full = true;
    await expect(dismissNotice(askingPage(), ports)).rejects.toThrow('full');
  });
});
