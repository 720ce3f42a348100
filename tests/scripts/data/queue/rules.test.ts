import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IncidentFile } from '../../../../core/incident/curated-file';
import type { Level } from '../../../../core/incident/level';
import { queueRules } from '../../../../scripts/data/queue/rules';
import { THRESHOLDS } from '../../../../scripts/data/queue/thresholds';
import { baseIncident } from '../../../support/base-incident';

const FOLDER = join(import.meta.dirname, '../../../../scripts/data/queue/rules');
const shopOf = (record: IncidentFile) => record.shops[0]!;
const siteOf = (record: IncidentFile) => shopOf(record).sites![0]!;

/** The base record with nothing that anybody need look at, on a day in 2026. */
function settled(): IncidentFile {
  const record = baseIncident();
  siteOf(record).checked = '2026-06-01';
  record.sources[0]!.archived = 'https://web.archive.org/web/2024/https://example.co.jp/notice';
  return record;
}

interface Case {
  rule: string;
  sentence: string;
  change(record: IncidentFile): unknown;
  level?: Level;
  at?: string;
  /** What it asks; absent where it asks nothing. */
  asks?: { why: RegExp; weight: number; since?: string };
}

const noSites = (record: IncidentFile) => delete shopOf(record).sites;
const CASES: Case[] = [
  {
    rule: 'to-be-continued',
    sentence: 'a source said that more would follow',
    change: (record) => Object.assign(record, { awaited: [{ what: 'word', said: '2026-11-01' }] }),
    asks: { why: /^a source of 2026-11-01 said that more would follow: /, weight: 5, since: '2026-11-01' },
  },
  {
    rule: 'to-be-continued',
    sentence: 'from the month on in which it was due',
    change: (record) => Object.assign(record, { awaited: [{ what: 'word', said: '2026-02', due: '2026-03' }] }),
    at: '2026-04-01',
    asks: { why: /\(it was due 2026-03\)/, weight: 5, since: '2026-03' },
  },
  {
    rule: 'to-be-continued',
    sentence: 'not before that month is over',
    change: (record) => Object.assign(record, { awaited: [{ what: 'word', said: '2026-02', due: '2026-03' }] }),
    at: '2026-03-31',
  },
  {
    rule: 'to-be-continued',
    sentence: 'not where somebody looked in vain 90 days ago',
    change: (record) => Object.assign(record, { awaited: [{ what: 'word', said: '2026-02' }], looked: '2026-08-24' }),
  },
  {
    rule: 'to-be-continued',
    sentence: 'but where that was 91 days ago',
    change: (record) => Object.assign(record, { awaited: [{ what: 'word', said: '2026-02' }], looked: '2026-08-23' }),
    asks: { why: /more would follow/, weight: 5, since: '2026-02' },
  },
  {
    rule: 'provisional-figures',
    sentence: 'figures were provisional 91 days ago',
    change: (record) => Object.assign(record, { awaited: [{ what: 'figures', said: '2026-08-23' }] }),
    asks: { why: /^the figures were provisional on 2026-08-23/, weight: 5, since: '2026-08-23' },
  },
  {
    rule: 'provisional-figures',
    sentence: 'not where it was 90 days ago',
    change: (record) => Object.assign(record, { awaited: [{ what: 'figures', said: '2026-08-24' }] }),
  },
  {
    rule: 'provisional-figures',
    sentence: 'a month counts from its last day',
    change: (record) => Object.assign(record, { awaited: [{ what: 'figures', said: '2026-08' }] }),
  },
  {
    rule: 'alert-on-one-source',
    sentence: 'an alert stands on one news report',
    change: (record) => Object.assign(record.sources[0]!, { kind: 'news' }),
    level: 'alert',
    asks: { why: /on one source \(news\)/, weight: 5, since: '2024-06-01' },
  },
  {
    rule: 'alert-on-one-source',
    sentence: 'less so on the shop’s own word',
    change: () => {},
    level: 'alert',
    asks: { why: /on one source \(official\)/, weight: 3, since: '2024-06-01' },
  },
  {
    rule: 'alert-on-one-source',
    sentence: 'not on two',
    change: (record) => record.sources.push({ ...record.sources[0]!, url: 'https://news.example.co.jp/1' }),
    level: 'alert',
  },
  { rule: 'alert-on-one-source', sentence: 'not where it only cautions', change: () => {}, level: 'caution' },
  {
    rule: 'address-not-looked-at',
    sentence: 'an address was seen 24 months and a day ago',
    change: (record) => Object.assign(siteOf(record), { checked: '2024-11-21' }),
    asks: { why: /^example\.co\.jp was last seen on 2024-11-21/, weight: 3, since: '2024-11-21' },
  },
  {
    rule: 'address-not-looked-at',
    sentence: 'not 24 months ago',
    change: (record) => Object.assign(siteOf(record), { checked: '2024-11-22' }),
  },
  {
    rule: 'address-not-looked-at',
    sentence: 'not where it is the shop’s no more',
    change: (record) => Object.assign(siteOf(record), { checked: '2020-01-01', until: '2021-01-01' }),
  },
  {
    rule: 'no-address',
    sentence: 'a shop has none',
    change: noSites,
    asks: { why: /^it has no address/, weight: 2, since: '2024-06-01' },
  },
  {
    rule: 'no-address',
    sentence: 'less so a closed one',
    change: (record) => noSites(record) && Object.assign(shopOf(record), { status: 'closed' }),
    asks: { why: /^it has no address/, weight: 1, since: '2024-06-01' },
  },
  {
    rule: 'no-address',
    sentence: 'and what is no shop; it waits since somebody last looked',
    change: (record) => noSites(record) && Object.assign(record, { notAShop: true, looked: '2026-01-01' }),
    asks: { why: /^it has no address/, weight: 1, since: '2026-01-01' },
  },
  {
    rule: 'no-address',
    sentence: 'not where somebody just looked',
    change: (record) => noSites(record) && Object.assign(record, { looked: '2026-11-01' }),
  },
  {
    rule: 'comment-asks-for-a-look',
    sentence: 'its writer asks',
    change: (record) => Object.assign(record, { comment: 'The figure is odd: Look again.' }),
    asks: { why: /^the comment says "look again"/, weight: 2, since: '2024-06-01' },
  },
  { rule: 'comment-asks-for-a-look', sentence: 'not in any comment', change: (record) => Object.assign(record, { comment: 'Fax too.' }) },
  {
    rule: 'sources-not-archived',
    sentence: 'nothing is kept',
    change: (record) => delete record.sources[0]!.archived,
    asks: { why: /^1 of 1 sources/, weight: 1, since: '2024-06-01' },
  },
  {
    rule: 'sources-not-archived',
    sentence: 'one of two is not kept',
    change: (record) => record.sources.push({ url: 'https://news.example.co.jp/1', kind: 'news', language: 'ja' }),
    asks: { why: /^1 of 2 sources/, weight: 0.5 },
  },
  {
    rule: 'sources-not-archived',
    sentence: 'not where the source is a page of an archive itself',
    change: (record) =>
      record.sources.push({ url: 'https://megalodon.jp/2024-0601-1200-00/example.co.jp/', kind: 'repost', language: 'ja' }),
  },
];

describe('the queue asks for a look', () => {
  it.each(CASES)('$rule: $sentence', ({ rule, change, level = 'record', at = '2026-11-22', asks }) => {
    const record = settled();
    change(record);
    const found = queueRules.find(({ name }) => name === rule)!.look({ record, level, today: at });
    if (!asks) expect(found).toEqual([]);
    else {
      const { why, ...rest } = asks;
      expect(found).toEqual([{ id: record.id, why: expect.stringMatching(why), ...rest }]);
    }
  });

  it('of nothing where all is settled', () => {
    expect(queueRules.flatMap((rule) => rule.look({ record: settled(), level: 'record', today: '2026-11-22' }))).toEqual([]);
  });

  it('has a file and a case for every rule, each described in a sentence', () => {
    const files = readdirSync(FOLDER).flatMap((name) => (name === 'index.ts' ? [] : [name.replace('.ts', '')]));
    expect(queueRules.map(({ name }) => name).sort()).toEqual(files.sort());
    expect([...new Set(CASES.flatMap(({ rule, asks }) => (asks ? [rule] : [])))].sort()).toEqual(files.sort());
    for (const { description } of queueRules) expect(description).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('after the times that are written down once', () => {
    expect(THRESHOLDS).toEqual({ provisionalDays: 90, addressMonths: 24, lookedDays: 90 });
  });
});
