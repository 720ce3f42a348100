import { describe, expect, it, vi } from 'vitest';
import { lookUp, searcher, suggest } from '../../../core/use-cases/look-up';
import { compileRows } from '../../../scripts/data/compile-rows';
import { anExposure, anIncident, aShop, NOW_MS } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';
import { inMemoryDataset } from '../../support/in-memory-ports';
import { putDataset } from '../../support/put-dataset';

const HOME = { host: 'nagi.example', path: '/' };
const ELSEWHERE = { host: 'other.example', path: '/' };
const nagi = anIncident();
const nowhere = anIncident({ id: 'nowhere-2026', shops: [aShop('nowhere')] });
const ports = { dataset: inMemoryDataset([nagi, nowhere]), clock: clockAt(NOW_MS) };

describe('looking up', () => {
  it('finds by name what has no address', async () => {
    const found = await lookUp('Shop nowhere', undefined, ports);
    expect(found).toMatchObject({ headings: [{ id: 'nowhere-2026' }] });
    expect(found.address).toBeUndefined();
  });

  it('lists twenty at the most, and says how many there are', async () => {
    const many = (n: number) =>
      Array.from({ length: n }, (_, i) =>
        anIncident({ id: `game-${i}-2026`, shops: [{ ...aShop(`g${i}`), name: { ja: `Game ${i}`, en: `Game ${i}` } }] }),
      );
    const found = async (n: number) => await lookUp('game', undefined, { ...ports, dataset: inMemoryDataset(many(n)) });
    expect(await found(26)).toMatchObject({ headings: { length: 20 }, total: 26 });
    expect((await found(20)).total).toBeUndefined();
  });

  it('tells an address once, as a verdict and not in the list as well', async () =>
    expect(await lookUp('nagi.example', HOME, ports)).toMatchObject({ address: { kind: 'recorded' }, headings: [] }));

  it('says of an unknown address that there is no record', async () =>
    expect(await lookUp('other.example', ELSEWHERE, ports)).toEqual({
      address: { kind: 'no-record', host: 'other.example' },
      headings: [],
      near: [],
    }));

  it('rejects where the database cannot be read, rather than find nothing', async () => {
    const broken = { ...ports, dataset: inMemoryDataset([nagi], { broken: true }) };
    await expect(lookUp('nagi', undefined, broken)).rejects.toThrow();
  });
});

describe('a slip', () => {
  const card = anExposure({ data: ['card-number'] });
  const named = (id: string, name: string, more: Parameters<typeof anIncident>[0] = {}) =>
    anIncident({ id, shops: [{ ...aShop(id), name: { ja: name, en: name } }], ...more });
  const over = (...incidents: ReturnType<typeof anIncident>[]) => ({ dataset: inMemoryDataset(incidents), clock: clockAt(NOW_MS) });
  const near = async (text: string, where: ReturnType<typeof over>) =>
    (await lookUp(text, undefined, where)).near.map(({ id, level }) => [id, level]);

  it('leads to the names that are near, each with its level, only where nothing fits', async () => {
    const where = over(named('sakura-2026', 'さくらどう', { exposures: [card] }), named('sakuro-2026', 'さくろどう'));
    expect(await near('ざくらどう', where)).toEqual([['sakura-2026', 'alert']]);
    expect(await near('さくらどう', where)).toEqual([]);
    const typing = async (text: string) => await suggest(text, where, searcher(where.dataset));
    expect(await typing('ざくらどう')).toMatchObject({ headings: [], near: [{ id: 'sakura-2026', level: 'alert' }] });
    expect(await typing('さくら')).toMatchObject({ headings: [{ id: 'sakura-2026', level: 'alert' }], near: [] });
  });

  it('leads to the louder of two that are equally near, and to five at the most', async () => {
    const quiet = Array.from({ length: 6 }, (_, n) =>
      named(`quiet-${2010 + n}`, `さくらどう${'あいうえおか'[n]}ほんぽ`, { disclosed: '2026-08-01' }),
    );
    const loud = named('loud-2026', 'さくらどうきほんぽ', { disclosed: '2026-06-01', exposures: [card] });
    const found = await near('さくらどうんほんぽ', over(...quiet, loud));
    expect([found.length, found[0]]).toEqual([5, ['loud-2026', 'alert']]);
  });

  it('is no slip where it is an address: one that differs in a letter is another site, or a false one', async () => {
    const where = over(named('nagisa-2026', 'nagisatea'));
    expect(await near('nagisatae', where)).toHaveLength(1);
    expect((await lookUp('nagisatae.example', { host: 'nagisatae.example', path: '/' }, where)).near).toEqual([]);
    expect((await suggest('nagisatae.example', where, searcher(where.dataset))).near).toEqual([]);
  });

  it('beside a verdict is not looked at', async () =>
    expect(await lookUp('nagi.example', HOME, ports)).toMatchObject({ address: { kind: 'recorded' }, near: [] }));
});

describe('the search', () => {
  it('is prepared once, and anew when another dataset took the place of the one in use', async () => {
    const dataset = inMemoryDataset([nagi]);
    const headings = vi.spyOn(dataset, 'headings');
    const search = searcher(dataset);
    expect((await search()).find('Shop nagi')).toHaveLength(1);
    expect((await search()).find('Shop nowhere')).toEqual([]);
    expect(headings).toHaveBeenCalledTimes(1);
    await putDataset(dataset, compileRows([nowhere]), { sequence: 2 });
    expect((await search()).find('Shop nowhere')).toHaveLength(1);
    expect((await search()).find('Shop nagi')).toEqual([]);
  });
});
