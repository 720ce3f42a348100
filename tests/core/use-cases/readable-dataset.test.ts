import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadableDataset } from '../../../core/use-cases/ports';
import { readableDataset } from '../../../core/use-cases/readable-dataset';
import { incidentAt } from '../../support/an-incident';
import { inMemoryDataset } from '../../support/in-memory-ports';

const STORED = inMemoryDataset([incidentAt('stored.example')]);
const PACKAGED = inMemoryDataset([incidentAt('packaged.example')]);
const never = new Promise<never>(() => {});

/** A store that does these things in turn, and the last of them from then on. */
function storeThat(...turns: ('works' | 'fails' | 'is empty' | 'hangs')[]): { store: ReadableDataset; asked: () => number } {
  let asked = 0;
  const read = async <T>(what: (from: ReadableDataset) => Promise<T>, nothing: T): Promise<T> => {
    const turn = turns[Math.min(asked, turns.length - 1)];
    asked += 1;
    if (turn === 'fails') throw new Error('a row of the dataset is missing');
    if (turn === 'hangs') return never;
    return turn === 'is empty' ? nothing : what(STORED);
  };
  return {
    asked: () => asked,
    store: {
      ...STORED,
      current: () => read((from) => from.current(), undefined),
      incidentsUnder: (keys) => read((from) => from.incidentsUnder(keys), undefined),
      headings: () => read((from) => from.headings(), []),
    },
  };
}

let done: string[];
let hurry: boolean;
beforeEach(() => {
  done = [];
  hurry = false;
});
const open = (store: ReadableDataset, prepareAnew = async () => void done.push('prepared')) =>
  readableDataset({
    stored: store,
    packaged: PACKAGED,
    timer: { after: () => (hurry ? Promise.resolve() : never) },
    report: () => {},
    prepareAnew,
    rebuild: async () => void done.push('rebuilt'),
  });
const hosts = async (dataset: ReadableDataset) =>
  (await dataset.incidentsUnder(['stored.example', 'packaged.example']))?.incidents.flatMap(({ shops }) => shops[0]?.sites?.[0]?.host);

describe('the dataset, whatever becomes of its database', () => {
  it.each<[string, Parameters<typeof storeThat>, string, string[], object]>([
    ['works', ['works'], 'stored.example', [], { packaged: false, rebuilt: false }],
    ['is not there yet', ['is empty', 'works'], 'stored.example', ['prepared'], { packaged: false, rebuilt: false }],
    ['has lost something once', ['fails', 'works'], 'stored.example', ['prepared'], { packaged: false, rebuilt: false }],
    [
      'has rows that cannot be read',
      ['fails', 'fails', 'works'],
      'stored.example',
      ['prepared', 'rebuilt'],
      { packaged: false, rebuilt: true },
    ],
    ['cannot be used at all', ['fails'], 'packaged.example', ['prepared', 'rebuilt'], { packaged: true, rebuilt: false }],
    ['stays empty', ['is empty'], 'packaged.example', ['prepared', 'rebuilt'], { packaged: true, rebuilt: false }],
  ])('where it %s is read', async (_, turns, host, steps, trouble) => {
    const readable = open(storeThat(...turns).store);
    expect(await hosts(readable.dataset)).toEqual([host]);
    expect([done, readable.trouble()]).toEqual([steps, trouble]);
  });

  it('is not waited for again once it did not answer in time', async () => {
    const { store, asked } = storeThat('hangs');
    hurry = true;
    const { dataset, trouble } = open(store, () => never);
    expect(await hosts(dataset)).toEqual(['packaged.example']);
    const before = asked();
    expect(await hosts(dataset)).toEqual(['packaged.example']);
    expect([asked(), trouble().packaged]).toEqual([before, true]);
  });

  it('is built anew once, however many ask meanwhile', async () => {
    const { dataset } = open(storeThat('fails').store);
    await Promise.all([hosts(dataset), hosts(dataset), dataset.headings()]);
    expect(done.filter((one) => one === 'rebuilt')).toEqual(['rebuilt']);
  });

  it('tells every list from the same place', async () => {
    const { dataset } = open(storeThat('fails').store);
    expect((await dataset.headings()).map(({ key }) => key)).toEqual(['packaged.example']);
    expect((await dataset.current())?.manifest.incidents).toBe(1);
  });
});
