import { describe, expect, it } from 'vitest';
import { BASE_PATH, baseIncident, check } from '../../../support/base-incident';

/** The base record with something in it that its type would not allow. */
function spoilt(change: () => Record<string, unknown>): string {
  return JSON.stringify({ ...baseIncident(), ...change() });
}

const REFUSED: { sentence: string; change(): Record<string, unknown>; field: string; says: RegExp }[] = [
  {
    sentence: 'a person has no field to be named in',
    change: () => ({ contactPerson: 'A. Nobody' }),
    field: 'contactPerson',
    says: /remove contactPerson: there is no such field/,
  },
  {
    sentence: 'a person has no field to be named in, inside a shop either',
    change: () => ({ shops: [{ ...baseIncident().shops[0], contactPerson: 'A. Nobody' }] }),
    field: 'shops.0.contactPerson',
    says: /there is no such field/,
  },
  { sentence: 'every incident has a source', change: () => ({ sources: [] }), field: 'sources', says: /Too small|>=1/ },
  { sentence: 'a date is possible', change: () => ({ disclosed: '2024-02-30' }), field: 'disclosed', says: /possible date/ },
  { sentence: 'a value is one of those listed', change: () => ({ cause: 'hacked' }), field: 'cause', says: /expected one of/ },
  { sentence: 'a field that is required is there', change: () => ({ certainty: undefined }), field: 'certainty', says: /expected one of/ },
  {
    sentence: 'a figure is a count',
    change: () => ({ total: { people: 'many' } }),
    field: 'total.people',
    says: /data\/README\.md/,
  },
  ...[
    'http://localhost/notice',
    'http://localhost:3000/',
    'http://192.168.0.10/notice',
    'https://203.0.113.7/',
    'http://[::1]/',
    'http://shop.local/',
  ].map((url) => ({
    sentence: `a source is a host of the public web, not ${url}`,
    change: () => ({ sources: [{ url, kind: 'official', language: 'ja' }] }),
    field: 'sources.0.url',
    says: /write an address on the public web/,
  })),
  {
    sentence: 'a source is an address of the web',
    change: () => ({ sources: [{ url: 'javascript:alert(1)', kind: 'official', language: 'ja' }] }),
    field: 'sources.0.url',
    says: /http or https/,
  },
];

describe('a file that does not fit the schema', () => {
  it.each(REFUSED)('$sentence', ({ change, field, says }) => {
    const { problems, lines } = check({ [BASE_PATH]: spoilt(change) });
    expect(problems).toEqual([{ file: BASE_PATH, field, rule: 'schema', remedy: expect.stringMatching(says) }]);
    expect(lines[0]).not.toMatch(/[\r\n]/);
  });

  it('that is no JSON is named with what the parser says, in one line', () => {
    const { lines } = check({ [BASE_PATH]: '{\n  "id": ,\n}\n' });
    expect(lines).toEqual([expect.stringMatching(/^data\/incidents\/2024\/kirin-do-2024\.json: \(file\): json: fix the JSON: [^\r\n]+$/)]);
  });

  it('of a supplier has public sources, too', () => {
    const supplier = {
      id: 'sora',
      name: { ja: 'そら物流', en: 'Sora Logistics' },
      service: 'shipping',
      sources: [{ url: 'https://sora.co.jp:8080/', kind: 'supplier', language: 'ja' }],
    };
    expect(check({ 'data/suppliers/sora.json': JSON.stringify(supplier) }).lines).toEqual([
      expect.stringMatching(/^data\/suppliers\/sora\.json: sources\.0\.url: source-is-public: an address with a port/),
    ]);
  });

  it('that is a supplier is checked too, and lies under its id', () => {
    const supplier = { id: 'sora', name: { ja: 'そら物流', en: 'Sora Logistics' }, service: 'shipping' };
    const files = {
      'data/suppliers/kumo.json': JSON.stringify(supplier),
      'data/suppliers/umi.json': JSON.stringify({ ...supplier, id: 'umi', service: 'boats' }),
    };
    expect(check(files).lines).toEqual([
      expect.stringMatching(/^data\/suppliers\/umi\.json: service: schema: /),
      'data/suppliers/kumo.json: id: id-is-path: name the file sora.json',
    ]);
  });
});
