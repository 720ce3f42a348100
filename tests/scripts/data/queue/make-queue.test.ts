import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { IncidentFile } from '../../../../core/incident/curated-file';
import { checkData } from '../../../../scripts/data/load-incidents';
import { makeQueue } from '../../../../scripts/data/queue/make-queue';
import { printQueue } from '../../../../scripts/data/queue/print-queue';
import { queueRules } from '../../../../scripts/data/queue/rules';
import { baseIncident } from '../../../support/base-incident';

const TODAY = '2026-11-22';
const ARCHIVED = 'https://web.archive.org/web/2024/https://example.co.jp/notice';

/** Sources and address as nobody would look at them again. */
function record(id: string, change: (record: IncidentFile) => unknown): IncidentFile {
  const made = { ...baseIncident(), id };
  made.shops[0]!.sites![0]!.checked = '2026-06-01';
  made.sources[0]!.archived = ARCHIVED;
  change(made);
  return made;
}
const queue = (...records: IncidentFile[]) => makeQueue(records, new Map(), TODAY);
const awaiting = (said: string) => (one: IncidentFile) => Object.assign(one, { awaited: [{ what: 'word', said }] });

describe('the queue', () => {
  it('holds each record once with all that waits in it, the weightiest first', () => {
    const [first, ...others] = queue(
      record('kirin-do-2024', (one) => {
        awaiting('2026-11')(one);
        delete one.sources[0]!.archived;
      }),
    );
    expect(others).toEqual([]);
    expect(first?.waiting.map(({ rule }) => rule)).toEqual(['to-be-continued', 'sources-not-archived']);
  });

  it('leaves out what is settled', () => {
    expect(queue(record('kirin-do-2024', () => {}))).toEqual([]);
  });

  it.each<[string, IncidentFile, IncidentFile]>([
    ['what has waited longer', record('b-2024', awaiting('2025-01')), record('a-2024', awaiting('2026-11'))],
    [
      'what speaks louder',
      record('b-2024', (one) => awaiting('2026-11')(Object.assign(one, { disclosed: '2026-11-01', certainty: 'confirmed' }))),
      record('a-2024', awaiting('2026-11')),
    ],
    [
      'what matters more',
      record('b-2024', awaiting('2026-11')),
      record('a-2024', (one) => Object.assign(one, { comment: 'Look again.' }) && Object.assign(one.sources[0]!, { date: '2026-11' })),
    ],
    ['of two alike, the first by name', record('a-2024', awaiting('2026-11')), record('b-2024', awaiting('2026-11'))],
  ])('has first %s', (_, worse, better) => {
    expect(queue(better, worse).map(({ id }) => id)).toEqual([worse.id, better.id]);
  });

  it('counts two addresses of one record as one look', () => {
    const old = (host: string) => ({ kind: 'host', host, role: 'breached', evidence: 'notice', checked: '2024-01-01' }) as const;
    const sites = (...hosts: string[]) => record('kirin-do-2024', (one) => Object.assign(one.shops[0]!, { sites: hosts.map(old) }));
    const [one] = queue(sites('example.co.jp'));
    const [two] = queue(sites('example.co.jp', 'www.example.co.jp'));
    expect(two?.waiting).toHaveLength(2);
    expect(two?.weight).toBe(one?.weight);
  });

  it('asks of a record that warns nobody any more only that its sources are kept', () => {
    const cleared = record('kirin-do-2024', (one) => {
      Object.assign(one, { state: 'cleared' });
      delete one.shops[0]!.sites;
      delete one.sources[0]!.archived;
    });
    expect(queue(cleared).map(({ level, waiting }) => [level, waiting.map(({ rule }) => rule)])).toEqual([
      ['none', ['sources-not-archived']],
    ]);
  });

  it('is printed a record at a time, then counted by what waits', () => {
    const made = queue(record('kirin-do-2024', awaiting('2026-11')), record('sora-2024', awaiting('2026-11')));
    expect(printQueue(made, queueRules, 1).slice(0, 5)).toEqual([
      'kirin-do-2024 (caution, 10.1)',
      '  to-be-continued          2026-11     a source of 2026-11 said that more would follow: is there a later notice?',
      '',
      '1 of 2 records to look at, worst first:',
      '  to-be-continued              2  A source said that more would follow, and nobody has seen it.',
    ]);
    expect(printQueue([], queueRules, 1)[0]).toBe('0 of 0 records to look at, worst first:');
  });
});

describe('data:queue', () => {
  const { dataset } = checkData(process.cwd());
  const records = dataset.incidents.map((one) => one.record);
  const suppliers = new Map(dataset.suppliers.map((one) => [one.record.id, one.record]));

  it('asks in time for everything that a curated record awaits', () => {
    const ids = (rule: string) =>
      makeQueue(records, suppliers, '2030-01-01')
        .filter(({ waiting }) => waiting.some((one) => one.rule === rule))
        .map(({ id }) => id);
    const awaited = (what: string) => records.flatMap((one) => (one.awaited?.some((each) => each.what === what) ? [one.id] : []));
    expect(ids('to-be-continued').sort()).toEqual(awaited('word').sort());
    expect(ids('provisional-figures').sort()).toEqual(awaited('figures').sort());
    expect(awaited('word').length).toBeGreaterThan(5);
  });

  it('takes a day, a length and one kind, as text or for another program, and says what it does not take', () => {
    const run = (...args: string[]) => execFileSync('npx', ['tsx', 'scripts/data/queue.ts', ...args], { encoding: 'utf8', stdio: 'pipe' });
    const found = JSON.parse(run('--json', '--limit', '3', '--at', '2026-11-22', '--only', 'to-be-continued'));
    expect(found).toEqual(
      makeQueue(
        records,
        suppliers,
        '2026-11-22',
        queueRules.filter(({ name }) => name === 'to-be-continued'),
      ).slice(0, 3),
    );
    expect(() => run('--only', 'nothing')).toThrow('--only takes one of to-be-continued,');
  }, 60_000);
});
