import { listOf } from '../../../core/incident/listed';
import { addMonths, firstDay, lastDay } from '../../../core/incident/partial-date';
import type { Incident } from '../../../core/incident/schema';
import type { Dataset } from './dataset';
import type { Problem } from './problem';

/** A listed incident at the address of a curated one, this many months or fewer apart, may be the same one. */
export const SAME_WITHIN_MONTHS = 18;

/** Incidents that both lists may tell of: one address, and dates that are close. A person decides. */
export function toldTwice({ incidents }: Dataset, listed: readonly Incident[]): Problem[] {
  const curated = incidents.flatMap(({ path, record }) =>
    record.shops.flatMap(({ sites = [] }) => sites.map(({ host }) => ({ path, host, id: record.id, date: record.disclosed }))),
  );
  return listed.flatMap((incident) =>
    incident.shops
      .flatMap(({ sites = [] }) => sites)
      .flatMap(({ host }) => curated.filter((one) => one.host === host && isClose(one.date, incident)))
      .map(({ path, id, host }) => ({
        file: path,
        field: 'shops',
        rule: 'told-twice',
        remedy: `${incident.id} is at ${host}, too: if it is ${id}, list it in data/${listOf(incident)}/told-elsewhere.json`,
      })),
  );
}

function isClose(date: string | undefined, { disclosed, exposures }: Incident): boolean {
  const theirs = [disclosed, ...exposures.map(({ window }) => window?.from)].flatMap((one) => one ?? []);
  return (
    date === undefined ||
    theirs.some(
      (one) =>
        addMonths(firstDay(date), -SAME_WITHIN_MONTHS) <= lastDay(one) && firstDay(one) <= addMonths(lastDay(date), SAME_WITHIN_MONTHS),
    )
  );
}
