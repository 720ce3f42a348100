import { STAKES, type Stake } from '../incident/data-class';
import { highest, type Level, lower } from '../incident/level';
import type { Incident } from '../incident/schema';
import { hasEnded } from '../incident/state';
import type { Certainty } from '../incident/vocabulary';

/** Everything about one exposure that the policy looks at. */
export interface PolicyInput {
  state: Incident['state'];
  stake: Stake;
  certainty: Certainty;
  /** Whole months begun since the disclosure; undefined when it is not known when that was. */
  disclosedMonths: number | undefined;
  /** Whole months begun since the exposure window's end; undefined when it has none. */
  windowEndedMonths: number | undefined;
  /** Nothing leaked that names or reaches anybody: inner identifiers, or data of which nobody said what they are. */
  nameless: boolean;
  /** Passwords stolen elsewhere, or log-in data stolen from the users' own devices. */
  stolenElsewhere: boolean;
  /** Only a public list tells of it: nobody who answers for the data was read. */
  listOnly: boolean;
  /** How well the address is known to be the shop's; `none`: the incident was looked up by name. */
  evidence: 'strong' | 'weak' | 'none';
  /** The group is limited to the customers of some countries, and people of others come to this address, too. */
  otherMarkets: boolean;
  shopClosed: boolean;
  /** Whole months begun since the shop was last seen at this address; undefined without an address. */
  seenMonths: number | undefined;
  /** Whole days since the dataset was published. */
  datasetDays: number;
  /** What the shopper said about themselves: they did not shop there in the window. */
  answeredNotAffected: boolean;
  /** The shopper is done with this revision: every step was ticked, or none of it concerns them. */
  settled: boolean;
}

const CLAIMED: readonly Certainty[] = ['confirmed', 'possible'];

interface Grade {
  level: Level;
  stakes: readonly Stake[];
  certainties: readonly Certainty[];
  /** Counted from the disclosure, never from the breach: card leaks surface years late. */
  disclosedMonths: number;
  /** Counted from the end of the window, where it has one. */
  windowEndedMonths: number;
}

/** The caps, by what they are for. */
export type CapName =
  | 'cleared-or-withdrawn'
  | 'disclosure-unknown'
  | 'leak-not-confirmed'
  | 'nameless'
  | 'other-markets'
  | 'shop-closed'
  | 'shop-long-unseen'
  | 'shopper-not-affected'
  | 'shopper-done'
  | 'weak-evidence'
  | 'list-only'
  | 'stolen-elsewhere'
  | 'dataset-old';

interface Cap {
  /** What it is for, in a word or two; when it applies in whole words: scripts/docs/policy-table.ts. */
  name: CapName;
  level: Level;
  applies(input: PolicyInput): boolean;
}

/** A dataset published longer ago warns less loudly, and the popup asks for a refresh. */
export const DATASET_FRESH_DAYS = 180;

/** How long a card lives, as a rule; one that leaked longer ago has expired. */
export const CARD_LIFE_MONTHS = 60;

/** After this many months without a look, an address may have a new owner. */
export const SHOP_SEEN_MONTHS = 24;

/**
 * The policy, whole. An exposure gets the level of the first grade that it meets, else `record`; then each cap that
 * applies lowers it. Every threshold of Misemori's warnings is in this table and nowhere else.
 *
 * Money: a card number, security code, bank account, or known misuse. Account: passwords.
 */
export const POLICY: { grades: readonly Grade[]; caps: readonly Cap[] } = {
  grades: [
    {
      level: 'alert',
      stakes: ['money', 'account'],
      certainties: CLAIMED,
      disclosedMonths: 12,
      windowEndedMonths: Number.POSITIVE_INFINITY,
    },
    {
      level: 'caution',
      stakes: ['money', 'account'],
      certainties: CLAIMED,
      disclosedMonths: CARD_LIFE_MONTHS,
      windowEndedMonths: CARD_LIFE_MONTHS,
    },
    {
      level: 'caution',
      // Also money and account: graver data must never make an incident quieter.
      stakes: STAKES,
      certainties: CLAIMED,
      disclosedMonths: 24,
      windowEndedMonths: Number.POSITIVE_INFINITY,
    },
  ],
  caps: [
    {
      name: 'cleared-or-withdrawn',
      level: 'none',
      applies: ({ state }) => hasEnded(state),
    },
    {
      name: 'disclosure-unknown',
      level: 'record',
      applies: ({ disclosedMonths }) => disclosedMonths === undefined,
    },
    {
      name: 'leak-not-confirmed',
      level: 'record',
      applies: ({ certainty }) => certainty === 'not-confirmed',
    },
    {
      name: 'nameless',
      level: 'record',
      applies: ({ nameless }) => nameless,
    },
    {
      name: 'other-markets',
      level: 'record',
      applies: ({ otherMarkets }) => otherMarkets,
    },
    {
      name: 'shop-closed',
      level: 'record',
      applies: ({ shopClosed }) => shopClosed,
    },
    {
      name: 'shop-long-unseen',
      level: 'record',
      applies: ({ seenMonths }) => isLongUnseen(seenMonths),
    },
    {
      name: 'shopper-not-affected',
      level: 'record',
      applies: ({ answeredNotAffected }) => answeredNotAffected,
    },
    {
      name: 'shopper-done',
      level: 'record',
      applies: ({ settled }) => settled,
    },
    {
      name: 'weak-evidence',
      level: 'caution',
      applies: ({ evidence }) => evidence === 'weak',
    },
    {
      name: 'list-only',
      level: 'caution',
      applies: ({ listOnly }) => listOnly,
    },
    {
      name: 'stolen-elsewhere',
      level: 'caution',
      applies: ({ stolenElsewhere }) => stolenElsewhere,
    },
    {
      name: 'dataset-old',
      level: 'caution',
      applies: ({ datasetDays }) => isDatasetOld(datasetDays),
    },
  ],
};

/** Whether a dataset is too old to raise an alert. */
export function isDatasetOld(days: number): boolean {
  return days > DATASET_FRESH_DAYS;
}

/** Whether a shop was not seen at its address for too long; never without an address. */
export function isLongUnseen(seenMonths: number | undefined): boolean {
  return seenMonths !== undefined && seenMonths > SHOP_SEEN_MONTHS;
}

/** A level, with the names of the caps that lowered it. */
export interface Assessment {
  level: Level;
  cappedBy: string[];
}

/** The level of one exposure by the policy, and the caps that lowered it. */
export function assess(input: PolicyInput): Assessment {
  const { stake, certainty, disclosedMonths = Number.POSITIVE_INFINITY, windowEndedMonths = 0 } = input;
  const grade = POLICY.grades.find(
    (one) =>
      one.stakes.includes(stake) &&
      one.certainties.includes(certainty) &&
      disclosedMonths <= one.disclosedMonths &&
      windowEndedMonths <= one.windowEndedMonths,
  );
  let level: Level = grade?.level ?? 'record';
  const cappedBy: string[] = [];
  for (const cap of POLICY.caps) {
    if (!cap.applies(input)) continue;
    const capped = lower(level, cap.level);
    if (capped !== level) cappedBy.push(cap.name);
    level = capped;
  }
  return { level, cappedBy };
}

/** The assessment of the loudest of several exposures; `none` where there is none. */
export function assessAll(inputs: readonly PolicyInput[]): Assessment {
  const all = inputs.map(assess);
  const level = highest(all.map((one) => one.level));
  return all.find((one) => one.level === level) ?? { level: 'none', cappedBy: [] };
}
