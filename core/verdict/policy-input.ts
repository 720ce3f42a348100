import { isStrong } from '../incident/address-evidence';
import { type Clock, dayAt, today } from '../incident/clock';
import { countryOfHost } from '../incident/country-of-host';
import { isNameless, stakeOf } from '../incident/data-class';
import { listOf } from '../incident/listed';
import { addMonths, type Day, daysBetween, firstDay } from '../incident/partial-date';
import type { Exposure, Incident, Shop } from '../incident/schema';
import type { SiteRule } from '../incident/site-rule';
import { lastOf } from '../incident/windows-of';
import { disclosureOf } from './disclosure-of';
import { certaintyOf, dataOf, exposuresOf } from './exposures-of';
import type { PolicyInput } from './policy';

/** What the policy needs beyond the record. */
export interface Moment {
  today: Day;
  /** When the dataset in use was published. */
  published: Day;
}

/**
 * The moment at which a dataset is consulted, in days as the reader has them. It is never before the dataset was published:
 * a clock that was set back must not make an alert of an old record, or a shop of an address that lapsed since.
 * @param published ISO 8601, as its manifest has it
 */
export function momentOf(clock: Clock, published: string): Moment {
  const day = dayAt(clock, Date.parse(published));
  const now = today(clock);
  return { today: now < day ? day : now, published: day };
}

/**
 * What the policy looks at of an incident at one of its shops: one input for each exposure that concerns that shop's
 * customers. Without a rule (the incident was looked up by name) the address plays no part.
 * @param said by the shopper: the exposures that they are not among, by their place in the record, and whether they are done
 */
export function policyInputsOf(
  incident: Incident,
  shop: Shop,
  rule: SiteRule | undefined,
  moment: Moment,
  { ruledOut, settled }: { ruledOut?: ReadonlySet<number> | undefined; settled: boolean } = { settled: false },
): PolicyInput[] {
  const exposures = exposuresOf(incident, shop);
  const answeredNotAffected = (exposure: Exposure) => ruledOut?.has(incident.exposures.indexOf(exposure)) ?? false;
  const payable = exposures.filter(({ data }) => stakeOf(data) === 'money');
  // Misuse is of what can be paid with; it says nothing of the others once the reader is not among those.
  const misused = incident.misuse?.certainty === 'confirmed' && !(payable.length > 0 && payable.every(answeredNotAffected));
  return exposures.map((exposure) => {
    const disclosed = disclosureOf(incident, exposure);
    const ended = lastOf(exposure);
    const data = [...dataOf([exposure])];
    return {
      state: incident.state,
      stake: misused ? 'money' : stakeOf(data),
      certainty: certaintyOf(exposure, incident),
      disclosedMonths: disclosed === undefined ? undefined : monthsBegun(firstDay(disclosed), moment.today),
      windowEndedMonths: ended === undefined ? undefined : monthsBegun(firstDay(ended), moment.today),
      nameless: !misused && isNameless(data),
      stolenElsewhere: incident.cause === 'credential-stuffing' || incident.cause === 'stolen-from-user-devices',
      listOnly: listOf(incident) !== undefined,
      evidence: rule === undefined ? 'none' : isStrong(rule.evidence) ? 'strong' : 'weak',
      otherMarkets: isOfOtherMarkets(exposure, rule),
      shopClosed: shop.status === 'closed',
      seenMonths: rule === undefined ? undefined : monthsBegun(rule.checked, moment.today),
      datasetDays: daysBetween(moment.published, moment.today),
      answeredNotAffected: answeredNotAffected(exposure),
      settled,
    };
  });
}

/** Whether a group is limited to the customers of some countries, and the address is not known to be theirs alone. */
function isOfOtherMarkets({ markets }: Exposure, rule: SiteRule | undefined): boolean {
  const country = rule && countryOfHost(rule.host);
  return markets !== undefined && !(country !== undefined && markets.includes(country));
}

/**
 * Months begun from a day to another: 0 on the day itself, 12 up to the same day a year later, 13 after it.
 * Vague dates are counted from the day that makes a warning older, never younger.
 */
function monthsBegun(from: Day, to: Day): number {
  if (to <= from) return 0;
  let months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (addMonths(from, months) < to) months += 1;
  return months;
}
