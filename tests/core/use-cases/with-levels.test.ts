import { describe, expect, it } from 'vitest';
import { openIncident } from '../../../core/use-cases/open-incident';
import { withLevels } from '../../../core/use-cases/with-levels';
import { answerScope } from '../../../core/verdict/affected';
import { loadIncidents } from '../../../scripts/data/load-incidents';
import { anExposure, anIncident, aShop, NOW_MS } from '../../support/an-incident';
import { clockAt } from '../../support/clock-at';
import { inMemoryDataset } from '../../support/in-memory-ports';

const clock = clockAt(NOW_MS);

describe('the level of a record in a list', () => {
  it('is that of the record once it is opened, for every record of the dataset', async () => {
    const dataset = inMemoryDataset(loadIncidents(process.cwd()));
    const headings = await dataset.headings();
    const listed = await withLevels(headings, 'nagi', { dataset, clock });
    expect(listed.map(({ id }) => id)).toEqual(headings.map(({ id }) => id));
    for (const one of listed.filter((_, n) => n % 10 === 0)) {
      expect([one.id, one.level]).toEqual([one.id, (await openIncident(one, { dataset, clock }))?.level]);
    }
    expect(new Set(listed.map(({ level }) => level)).size).toBeGreaterThan(2);
  }, 60_000);

  it('goes by what the shopper said', async () => {
    const incident = anIncident({ shops: [aShop('nagi')], exposures: [anExposure({ data: ['card-number'] })] });
    const dataset = inMemoryDataset([incident]);
    const headings = await dataset.headings();
    const settled = { [answerScope(incident, undefined)]: incident.revision };
    const answers = { readAnswers: async () => new Map([[incident.id, { settled }]]) };
    const level = async (more: object) => (await withLevels(headings, 'nagi', { dataset, clock, ...more }))[0]?.level;
    expect([await level({}), await level({ answers })]).toEqual(['alert', 'record']);
  });

  it('comes with the name by which the record was found, where that is not the one shown', async () => {
    const incident = anIncident({ shops: [{ ...aShop('nagi'), name: { ja: '凪茶舗', en: 'Shop nagi' } }] });
    const dataset = inMemoryDataset([incident]);
    const by = async (text: string) => (await withLevels(await dataset.headings(), text, { dataset, clock }))[0]?.by;
    expect([await by('shop nagi'), await by('凪')]).toEqual([{ ja: 'Shop nagi' }, { en: '凪茶舗' }]);
  });

  it('is absent where the records cannot be read, and the list is there all the same', async () => {
    const headings = await inMemoryDataset([anIncident()]).headings();
    const dataset = { incidentsUnder: () => Promise.reject(new Error('the database is closed')) };
    expect(await withLevels(headings, 'nagi', { dataset, clock })).toEqual(headings);
    expect(await withLevels(headings, 'nagi', { dataset: { incidentsUnder: async () => undefined }, clock })).toEqual(headings);
  });

  it('is absent where the record is not in the dataset any more', async () => {
    const headings = await inMemoryDataset([anIncident()]).headings();
    expect(await withLevels(headings, 'nagi', { dataset: inMemoryDataset([]), clock })).toEqual(headings);
  });
});
