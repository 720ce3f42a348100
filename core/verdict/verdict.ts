import { highest, LEVELS, type Level } from '../incident/level';
import { type Day, firstDay } from '../incident/partial-date';
import type { Incident, Shop } from '../incident/schema';
import type { SiteRule } from '../incident/site-rule';
import { matchIncidents } from '../matching/match';
import type { PageAddress } from '../matching/page-address';
import { type AffectedAnswers, answerScope, type IncidentAnswers, ruledOutBy } from './affected';
import { disclosureOf } from './disclosure-of';
import { assessAll, isLongUnseen } from './policy';
import { type Moment, policyInputsOf } from './policy-input';

/** One incident of a verdict, with why it is there and how loudly it may speak. */
export interface RecordedIncident {
  incident: Incident;
  /** Key of the shop that the address belongs to, or that was looked up. */
  shopKey: string;
  /** The rule that matched; absent when the incident was looked up by name. */
  rule?: SiteRule;
  level: Level;
  /** Names of the policy's caps that lowered the level. */
  cappedBy: string[];
  /** The shop was last seen at the rule's address so long ago that somebody else may be there. */
  longUnseen?: true;
  /** What the shopper said about themselves. */
  answers?: AffectedAnswers;
  /** Keys of the advised steps that the shopper has ticked. */
  done?: readonly string[];
  /** The revision at which the shopper was done with it; a record that was corrected since is open again. */
  settledAt?: number;
  /** The day it was for the reader: advice goes by how long ago something was. */
  today: Day;
}

/**
 * What Misemori has to say about an address.
 *
 * - `not-a-site`: nothing that a shop could live at (a file, an extension page, `localhost`).
 * - `no-record`: nothing on record, which is not the same as safe.
 * - `recorded`: at least one incident, loudest and newest first. `level` is the loudest; `none` if all were cleared or withdrawn.
 *   `unread`: how many more are on record that this version cannot read.
 * - `unavailable`: the dataset could not be read, so nothing can be said. `needs-update`: there is something on record, and
 *   all of it needs a newer version.
 */
export type Verdict =
  | { kind: 'not-a-site' }
  | { kind: 'no-record'; host: string }
  | { kind: 'recorded'; host: string; level: Level; incidents: RecordedIncident[]; unread?: number }
  | { kind: 'unavailable'; reason?: 'needs-update' };

/**
 * Forms the verdict on an address from the incidents filed under its keys.
 * @param answers what the shopper said, by incident id
 * @param leftOut how many incidents are filed under its keys that this version cannot read
 */
export function formVerdict(
  address: PageAddress,
  incidents: Iterable<Incident>,
  moment: Moment,
  answers: ReadonlyMap<string, IncidentAnswers> = new Map(),
  leftOut = 0,
): Verdict {
  const matches = matchIncidents(address, incidents, moment.today);
  const recorded = matches
    .flatMap(({ incident, shop, rule }) => recordIncident(incident, shop, rule, moment, answers.get(incident.id)) ?? [])
    .sort(louderThenNewer);
  // Of an incident that concerns this shop, the exposures that can be read may all be of others.
  const told = new Set(recorded.map(({ incident }) => incident.id));
  const unread = leftOut + matches.filter(({ incident }) => incident.unread && !told.has(incident.id)).length;
  if (recorded.length === 0) {
    return unread > 0 ? { kind: 'unavailable', reason: 'needs-update' } : { kind: 'no-record', host: address.host };
  }
  const level = highest(recorded.map((one) => one.level));
  return { kind: 'recorded', host: address.host, level, incidents: recorded, ...(unread > 0 && { unread }) };
}

/**
 * An incident with its level, for the shop and the rule that matched an address. Without them it was looked up by name, and
 * the loudest of its shops counts. Undefined where none of its exposures concerns that shop's customers.
 */
export function recordIncident(
  incident: Incident,
  shop: Shop | undefined,
  rule: SiteRule | undefined,
  moment: Moment,
  told: IncidentAnswers = {},
): RecordedIncident | undefined {
  const asked = rule ? shop : undefined;
  const scope = answerScope(incident, asked);
  const answers = told.touch?.[scope];
  const settledAt = told.settled?.[scope];
  // Nobody can rule out an exposure that cannot be read: until it can, the answers lower nothing.
  const ruledOut = answers && !incident.unread ? ruledOutBy(incident, asked, answers) : undefined;
  const shops = shop ? [shop] : incident.shops;
  const inputs = shops.flatMap((one) =>
    policyInputsOf(incident, one, rule, moment, { ruledOut, settled: isSettled({ incident, settledAt }) }),
  );
  const shopKey = shop?.key ?? incident.shops[0]?.key;
  if (inputs.length === 0 || shopKey === undefined) return undefined;
  return {
    incident,
    shopKey,
    ...(rule && { rule }),
    ...assessAll(inputs),
    ...(inputs.some(({ seenMonths }) => isLongUnseen(seenMonths)) && { longUnseen: true as const }),
    ...(answers && { answers }),
    ...(told.done && { done: told.done }),
    ...(settledAt !== undefined && { settledAt }),
    today: moment.today,
  };
}

/** Whether the shopper is done with a record as it stands. What cannot be read nobody can be done with. */
export function isSettled({ incident, settledAt }: { incident: Incident; settledAt?: number | undefined }): boolean {
  return settledAt === incident.revision && !incident.unread;
}

/** Whether another path of the same host could come to another verdict. */
export function restsOnPath(verdict: Verdict): boolean {
  return verdict.kind === 'recorded' && verdict.incidents.some(({ rule }) => rule?.kind === 'path');
}

function louderThenNewer(a: RecordedIncident, b: RecordedIncident): number {
  const louder = LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level);
  return louder !== 0 ? louder : daysOf(b) - daysOf(a);
}

function daysOf({ incident }: RecordedIncident): number {
  const disclosed = disclosureOf(incident);
  return disclosed === undefined ? 0 : Number(firstDay(disclosed).replaceAll('-', ''));
}
