import { beforeEach, describe, expect, it, vi } from 'vitest';
import { visitPage } from '../../../core/use-cases/visit-page';
import { anExposure, anIncident, aShop, pathRule } from '../../support/an-incident';
import { askingPage, backgroundPorts, type TestPorts } from '../../support/background-ports';
import { inMemoryDataset } from '../../support/in-memory-ports';

const A = anIncident({ exposures: [anExposure({ data: ['card-number'] })] });

let ports: TestPorts;
beforeEach(() => {
  ports = backgroundPorts([A]);
});
const visit = (change = {}) => visitPage(askingPage(change), ports);
const seen = () => ({ toolbar: ports.toolbar.marks.get(7), inPage: ports.notices.injected.length });

describe('a visit', () => {
  it('marks the toolbar, and then shows the in-page badge', async () => {
    const inject = vi.spyOn(ports.notices, 'inject').mockImplementation(async () => {
      expect(ports.toolbar.marks.get(7)).toBe('!');
      return true;
    });
    await visit();
    expect(inject).toHaveBeenCalledTimes(1);
  });

  it('of a page without a record takes the mark of the page before it away', async () => {
    await visit();
    await visit({ url: 'https://other.example/' });
    expect(seen()).toEqual({ toolbar: undefined, inPage: 1 });
  });

  it('is none while the page is only loaded ahead', async () => {
    await visit({ prerendered: true });
    expect(seen()).toEqual({ toolbar: undefined, inPage: 0 });
  });

  it('follows what the shopper chose', async () => {
    await ports.preferences.choose({ notice: 'toolbar' });
    await visit();
    expect(seen()).toEqual({ toolbar: '!', inPage: 0 });
    await ports.preferences.choose({ notice: 'off' });
    await visit();
    expect(seen()).toEqual({ toolbar: undefined, inPage: 0 });
  });

  it('is told by what holds for who chose nothing where the preferences cannot be read', async () => {
    ports.history.broken = true;
    await visit();
    expect(seen()).toEqual({ toolbar: '!', inPage: 1 });
  });

  it('says that nothing can be said where the dataset cannot be had', async () => {
    ports = { ...ports, dataset: inMemoryDataset(undefined) };
    await visit();
    expect(seen()).toEqual({ toolbar: '?', inPage: 0 });
  });

  describe('of a document that wrote another path over the one at which it was opened', () => {
    const TEA = anIncident({
      shops: [aShop('tea', [pathRule('mall.example', '/tea')])],
      exposures: [anExposure({ data: ['card-number'] })],
    });
    const at = (path: string, opened?: string) => visitPage(askingPage({ url: `https://mall.example${path}` }), ports, opened);
    beforeEach(() => {
      ports = backgroundPorts([TEA]);
    });

    it.each(['/tea', '/%74ea/green', '//tea', '/tea;jsessionid=1'])('marks the toolbar for what was opened: %s', async (opened) => {
      await at('/welcome', opened);
      expect(seen()).toEqual({ toolbar: '!', inPage: 0 });
    });

    it.each([
      ['a neighbour was opened', '/welcome', '/teapots'],
      ['nothing else was opened', '/welcome', undefined],
      ['what was opened is no path', '/welcome', 'tea'],
    ])('marks nothing where %s', async (_, path, opened) => {
      await at(path, opened);
      expect(seen()).toEqual({ toolbar: undefined, inPage: 0 });
    });

    it('tells of the path where it is now, where that is a shop’s, too', async () => {
      await at('/tea', '/other');
      expect(seen()).toEqual({ toolbar: '!', inPage: 1 });
    });
  });
});
