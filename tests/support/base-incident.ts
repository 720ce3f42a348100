import type { IncidentFile } from '../../core/incident/curated-file';
import { checkDataset } from '../../scripts/data/lint/check-dataset';
import { type Problem, printProblem } from '../../scripts/data/lint/problem';
import { readDataset } from '../../scripts/data/lint/read-dataset';
import { writeIncident } from '../../scripts/data/lint/write-incident';
import { withData } from './temp-data';

export const TODAY = '2026-11-22';
export const BASE_PATH = 'data/incidents/2024/kirin-do-2024.json';

/** A small record that holds a little of everything and passes every rule. Its addresses are reserved ones (RFC 2606, JPRS). */
export function baseIncident(): IncidentFile {
  return {
    id: 'kirin-do-2024',
    revision: 1,
    state: 'active',
    shops: [
      {
        key: 'kirin-do',
        name: { ja: 'きりん堂', en: 'Kirin-do' },
        aliases: ['きりんどう', 'example'],
        category: 'food',
        status: 'open',
        sites: [{ kind: 'site', host: 'example.co.jp', role: 'breached', evidence: 'notice', checked: '2024-06-01' }],
      },
    ],
    disclosed: '2024-06-01',
    announcedBy: 'operator',
    cause: 'payment-page-tampering',
    certainty: 'possible',
    total: { people: 300, records: 320 },
    exposures: [
      {
        who: 'card-payers',
        data: ['card-number', 'card-expiry'],
        window: { kind: 'purchase', from: '2022-03', to: '2023-11-30' },
        people: 100,
        records: 120,
        asOf: '2024-07-10',
      },
    ],
    ruledOut: ['passwords'],
    misuse: { certainty: 'possible', people: 5, transactions: 7, asOf: '2024-04' },
    statementsFrom: '2022-03-01',
    notices: [{ date: '2024-07-10', by: 'operator', changed: ['figures'] }],
    figures: [{ of: 'people', exposure: 0, value: 90, is: 'superseded', source: 0 }],
    events: [
      { what: 'suspected', date: '2023-12-01' },
      { what: 'disclosed', date: '2024-06-01' },
    ],
    notes: [{ ja: '電話での注文は対象ではありません。', en: 'Orders by telephone are not concerned.' }],
    sources: [{ url: 'https://example.co.jp/notice', kind: 'official', language: 'ja', date: '2024-06-01' }],
  };
}

/** Everything that the data check says about some files, as it is printed. */
export function check(files: Record<string, string>): { problems: Problem[]; lines: string[] } {
  return withData(files, (root) => {
    const { dataset, problems } = readDataset(root, TODAY);
    const all = [...problems, ...checkDataset(dataset)];
    return { problems: all, lines: all.map(printProblem) };
  });
}

/** The data check of the base record after a change, in its one form (so that only the change can be at fault). */
export function checkChanged(change: (record: IncidentFile) => void, more: Record<string, string> = {}): ReturnType<typeof check> {
  const record = baseIncident();
  change(record);
  return check({ [BASE_PATH]: writeIncident(record), ...more });
}
