import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IncidentFile } from '../../../../core/incident/curated-file';
import type { Exposure } from '../../../../core/incident/schema';
import { type PublishedRecord, publishedRecord } from '../../../../scripts/data/lint/published-record';
import {
  fileRevisions,
  fingerprint,
  REVISION_COVERS,
  type Revisions,
  revisionsSchema,
  writeRevisions,
} from '../../../../scripts/data/lint/revisions';
import { withData } from '../../../support/temp-data';

const base: IncidentFile = {
  id: 'nagi-2026',
  revision: 1,
  state: 'active',
  shops: [{ key: 'nagi', name: { ja: 'なぎ', en: 'Nagi' }, category: 'general', status: 'open' }],
  disclosed: '2026-06-01',
  announcedBy: 'operator',
  cause: 'unauthorised-access',
  certainty: 'possible',
  exposures: [{ who: 'buyers', data: ['email'], window: { kind: 'purchase', from: '2025' }, people: 10 }],
  sources: [{ url: 'https://nagi.example/notice', kind: 'official', language: 'ja' }],
};
const [exposure] = base.exposures;
const filed: Revisions = { 'nagi-2026': { revision: 1, says: fingerprint(base) } };
const PATH = 'data/incidents/2026/nagi-2026.json';
const withoutGit: PublishedRecord = () => undefined;
const file = (change: Partial<IncidentFile>, before = filed, published = withoutGit) =>
  fileRevisions([{ path: PATH, text: '', record: { ...base, ...change } }], before, published);

/** What each field of a record may become, and whether a dismissed notice then speaks again. Every field is here: the compiler asks. */
const CHANGES: { [Field in keyof Required<IncidentFile>]: ['raises' | 'stays', NonNullable<IncidentFile[Field]>] | 'identity' } = {
  id: 'identity',
  revision: 'identity',
  needsReader: ['stays', 2],
  state: ['stays', 'withdrawn'],
  stateSince: ['stays', { date: '2026-07-01', reason: { ja: '別の店でした。', en: 'It was another shop.' } }],
  name: ['stays', { ja: 'なぎの件', en: 'Nagi incident' }],
  operator: ['stays', { ja: 'なぎ', en: 'Nagi' }],
  partOf: ['stays', 'nagi-whole-2026'],
  shops: ['stays', [{ ...base.shops[0]!, name: { ja: 'なぎ店', en: 'Nagi' } }]],
  notAShop: ['stays', true],
  discreet: ['stays', true],
  disclosed: ['stays', '2026-07-01'],
  announcedBy: ['stays', 'press'],
  notices: ['stays', [{ date: '2026-07-01', by: 'operator', changed: ['figures'] }]],
  cause: ['stays', 'malware'],
  unnamedSupplier: ['stays', 'payment'],
  certainty: ['raises', 'confirmed'],
  attack: ['stays', { from: '2026-01' }],
  total: ['raises', { people: 11 }],
  exposures: ['raises', [exposure!, { who: 'members', data: ['email'] }]],
  residents: ['stays', [{ of: 'US-WA', people: 12 }]],
  ruledOut: ['stays', ['passwords']],
  misuse: ['raises', { certainty: 'confirmed' }],
  statementsFrom: ['raises', '2026-02-01'],
  offers: ['stays', ['voucher']],
  figures: ['stays', [{ of: 'people', value: 9, is: 'superseded' }]],
  events: ['stays', [{ what: 'disclosed', date: '2026-06-01' }]],
  notes: ['stays', [{ ja: '補足です。', en: 'An aside.' }]],
  sources: ['stays', [...base.sources, { url: 'https://news.example/1', kind: 'news', language: 'ja' }]],
  serves: ['stays', [{ hosts: 'umi.example', source: 'https://umi.example/' }]],
  suppliers: ['stays', ['sora']],
  wayIn: ['stays', 'sora'],
  overlaps: ['stays', ['nagi-2025']],
  awaited: ['stays', [{ what: 'word', said: '2026-06' }]],
  looked: ['stays', '2026-11-01'],
  comment: ['stays', 'Why.'],
};

/** The same of a group. */
const GROUP_CHANGES: { [Field in keyof Required<Exposure>]: ['raises' | 'stays', NonNullable<Exposure[Field]>] } = {
  who: ['raises', 'members'],
  shops: ['raises', ['nagi']],
  data: ['raises', ['email', 'phone']],
  dataIfGiven: ['raises', ['phone']],
  window: ['raises', { kind: 'purchase', from: '2024' }],
  windows: [
    'raises',
    [
      { kind: 'purchase', from: '2022', to: '2023-01' },
      { kind: 'purchase', from: '2024' },
    ],
  ],
  markets: ['raises', ['KR']],
  windowNotGiven: ['stays', true],
  people: ['raises', 11],
  records: ['raises', 12],
  within: ['stays', true],
  including: ['stays', ['phone-orders']],
  certainty: ['raises', 'confirmed'],
  disclosed: ['stays', '2026-07-01'],
  asOf: ['stays', '2026-07-01'],
};

const CASES = [
  ...Object.entries(CHANGES).flatMap(([field, change]) =>
    change === 'identity' ? [] : [{ field, what: change[0], change: { [field]: change[1] } as Partial<IncidentFile> }],
  ),
  ...Object.entries(GROUP_CHANGES).map(([field, [what, value]]) => ({
    field: `exposures[].${field}`,
    what,
    change: { exposures: [{ ...exposure!, [field]: value }] } as Partial<IncidentFile>,
  })),
];

describe('a revision', () => {
  it.each(CASES.filter(({ what }) => what === 'raises'))('must go up by one with $field', ({ change }) => {
    const { revisions, problems } = file(change);
    expect(problems).toEqual([
      {
        file: PATH,
        field: 'revision',
        rule: 'revision-goes-up',
        remedy: `write 2: ${REVISION_COVERS} changed since revision 1 was published`,
      },
    ]);
    expect(revisions).toEqual(filed);
    const raised = file({ ...change, revision: 2 });
    expect(raised.problems).toEqual([]);
    expect(raised.revisions['nagi-2026']?.revision).toBe(2);
    expect(file({ ...change, revision: 3 }).problems).toMatchObject([{ remedy: expect.stringMatching(/^write 2:/) }]);
  });

  it.each(CASES.filter(({ what }) => what === 'stays'))('stays with $field', ({ change }) => {
    expect(file(change)).toEqual({ revisions: filed, problems: [] });
    expect(file({ ...change, revision: 2 }).problems).toMatchObject([
      { remedy: 'write 1, which was published already: none of its groups, data, windows, certainty and figures changed since' },
    ]);
  });

  it('never goes back, and no record disappears', () => {
    const second: Revisions = { 'nagi-2026': { revision: 2, says: fingerprint(base) } };
    expect(file({}, second).problems).toMatchObject([{ remedy: expect.stringContaining('write 2, which was published already') }]);
    expect(fileRevisions([], filed, withoutGit)).toMatchObject({
      revisions: filed,
      problems: [{ remedy: expect.stringContaining('withdraw') }],
    });
  });

  it('of a new record is filed, and is 1', () => {
    expect(file({}, {})).toEqual({ revisions: filed, problems: [] });
    expect(file({ revision: 2 }, {}, () => 'never').problems).toMatchObject([{ remedy: 'write 1: nobody has read this record yet' }]);
  });

  it('is written one a line, and read back the same', () =>
    expect(revisionsSchema.parse(JSON.parse(writeRevisions(filed)))).toEqual(filed));
});

describe('what was published is asked of git', () => {
  const more: Partial<IncidentFile> = { exposures: [{ ...exposure!, people: 11 }] };

  it('a draft may change as long as it is one, and may go', () => {
    const draft: PublishedRecord = () => 'never';
    expect(file(more, filed, draft)).toEqual({
      revisions: { 'nagi-2026': { revision: 1, says: fingerprint({ ...base, ...more }) } },
      problems: [],
    });
    expect(fileRevisions([], filed, draft)).toEqual({ revisions: {}, problems: [] });
  });

  it('a published record whose line was lost is held to what is published', () => {
    expect(file(more, {}, () => base).problems).toMatchObject([{ remedy: expect.stringMatching(/^write 2:/) }]);
    expect(file({}, {}, () => base)).toEqual({ revisions: filed, problems: [] });
    expect(file({ revision: 2 }, {}).problems).toEqual([]);
  });

  it('so may a correction that was not published yet', () => {
    const second: Revisions = { 'nagi-2026': { revision: 2, says: 'of an earlier try' } };
    const published: PublishedRecord = () => base;
    expect(file({ ...more, revision: 2 }, second, published).problems).toEqual([]);
    expect(file({ ...more, revision: 3 }, second, published).problems).toMatchObject([{ remedy: expect.stringMatching(/^write 2:/) }]);
    expect(file({}, second, published)).toEqual({ revisions: filed, problems: [] });
  });

  it('of a fingerprint that was taken in another way, the record itself decides', () => {
    const old: Revisions = { 'nagi-2026': { revision: 1, says: '0123456789abcdef' } };
    expect(file({}, old, () => base)).toEqual({ revisions: filed, problems: [] });
    expect(file(more, old, () => base).problems).toHaveLength(1);
  });

  it('by its branch main, also from another one', () => {
    withData({ [PATH]: JSON.stringify(base) }, (root) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.test', ...args], { cwd: root, stdio: 'pipe' });
      expect(publishedRecord(root)(PATH)).toBeUndefined();
      git('init', '-q', '-b', 'main');
      expect(publishedRecord(root)(PATH)).toBeUndefined();
      git('add', '-A');
      git('commit', '-qm', 'published');
      git('checkout', '-qb', 'a-draft');
      const draft = 'data/incidents/2026/umi-2026.json';
      for (const [path, record] of [
        [PATH, { ...base, ...more }],
        [draft, { ...base, id: 'umi-2026' }],
      ] as const)
        writeFileSync(join(root, path), JSON.stringify(record));
      git('add', '-A');
      git('commit', '-qm', 'a draft');
      const published = publishedRecord(root);
      expect(published(PATH)).toEqual(base);
      expect(published(draft)).toBe('never');
    });
  });
});

describe('the rule of the revision', () => {
  it.each(['CONTRIBUTING.md', 'data/README.md', 'data/incident.schema.json', '.github/PULL_REQUEST_TEMPLATE.md'])(
    'is said in the same words in %s',
    (path) => {
      const text = readFileSync(path, 'utf8').replaceAll(/\s+/g, ' ');
      const said = [...text.matchAll(/went up if (.*?) changed|goes up by one when (.*?) change\b/g)].map(([, a, b]) => a ?? b);
      expect(said).toEqual([REVISION_COVERS]);
    },
  );
});
