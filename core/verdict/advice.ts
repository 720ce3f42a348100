import type { PartialDate } from '../incident/partial-date';
import { type AdviceInput, type AdviceSituation, PAPERS_LIFE_MONTHS, STATEMENTS_SHOWN_MONTHS, situationOf } from './advice-situation';
import { CARD_LIFE_MONTHS } from './policy';

/** A step that can be done and ticked, or something to be wary of from now on, which nobody finishes today. */
export type AdviceKind = 'do' | 'beware';

interface AdviceRule {
  kind: AdviceKind;
  /** When it is advised, for people to read (docs/advice.md). */
  when: string;
  wanted(situation: AdviceSituation): boolean;
  /** What of the situation the step asks about; absent where it always asks the same. */
  covers?(situation: AdviceSituation): AdviceScope;
}

/** What a step asks about. An end that is missing is open; no shops: whichever. */
export interface AdviceScope {
  from?: PartialDate;
  to?: PartialDate;
  /** Keys of the shops. */
  shops?: readonly string[];
}

/**
 * Every step that can be advised, in the order in which it is told: what can be finished comes before what is to be watched,
 * but for the one mistake that cannot be undone. Chosen by what leaked there and by how long ago.
 */
export const ADVICE = {
  'recovery-words': {
    kind: 'beware',
    when: 'the shop sells hardware wallets',
    wanted: ({ sellsWallets }) => sellsWallets,
  },
  'hibp-look-up': {
    kind: 'do',
    when: 'Have I Been Pwned lists the incident',
    wanted: ({ listed, discreet }) => listed && !discreet,
  },
  'hibp-look-up-discreet': {
    kind: 'do',
    when: 'the same, of an adult, health or dating site: Have I Been Pwned may show that to the address’s owner alone',
    wanted: ({ listed, discreet }) => listed && discreet,
  },
  'card-statements': {
    kind: 'do',
    when: `card numbers or security codes leaked, it was told at most ${CARD_LIFE_MONTHS} months ago, and the first day to look from is at most ${STATEMENTS_SHOWN_MONTHS} months ago`,
    wanted: ({ card }) => card?.statements === 'dated',
    covers: statementsCovered,
  },
  'card-statements-all': {
    kind: 'do',
    when: 'the same, but that day is longer ago or not known: as far back as can be seen',
    wanted: ({ card }) => card?.statements === 'all',
    covers: statementsCovered,
  },
  'card-reissue-free': {
    kind: 'do',
    when: 'the same as next, and the shop is said to bear the fee',
    wanted: ({ card }) => card?.mayBeValid === true && card.freeReissue,
    covers: cardsCovered,
  },
  'card-reissue': {
    kind: 'do',
    when: `card numbers or security codes leaked, it was told at most ${CARD_LIFE_MONTHS} months ago, and they could be taken until at most ${CARD_LIFE_MONTHS} months ago`,
    wanted: ({ card }) => card?.mayBeValid === true && !card.freeReissue,
    covers: cardsCovered,
  },
  'bank-statements': {
    kind: 'do',
    when: 'bank accounts leaked',
    wanted: ({ has }) => has('bank-account'),
  },
  'clean-device': {
    kind: 'do',
    when: 'log-in data were stolen from the users’ own devices',
    wanted: ({ cause }) => cause === 'stolen-from-user-devices',
  },
  'password-here': {
    kind: 'do',
    when: 'passwords or log-in tokens leaked, or accounts were entered, at a shop that may still be open and was not long unseen',
    wanted: ({ opened, logInAt }) => opened && logInAt.length > 0,
    covers: ({ logInAt }) => ({ shops: logInAt }),
  },
  'password-behind': {
    kind: 'do',
    when: 'passwords leaked from a company that works behind other shops',
    wanted: ({ opened, unseen }) => opened && unseen,
  },
  'password-closed': {
    kind: 'do',
    when: 'passwords leaked, and the shop has closed',
    wanted: ({ passwords, entered, unseen, closed }) => passwords && !entered && !unseen && closed,
  },
  'password-elsewhere': {
    kind: 'do',
    when: 'passwords leaked, and the shop has not closed',
    wanted: ({ passwords, entered, unseen, closed }) => passwords && !entered && !unseen && !closed,
  },
  'password-reused': {
    kind: 'do',
    when: 'accounts were entered with passwords that had leaked elsewhere',
    wanted: ({ entered }) => entered,
  },
  'line-contracts': {
    kind: 'do',
    when: 'accounts were entered at a telephone company, where lines can be ordered in the reader’s name',
    wanted: ({ entered, sellsLines }) => entered && sellsLines,
  },
  'sim-swap': {
    kind: 'do',
    when: 'what a telephone line can be taken over with leaked',
    wanted: ({ has }) => has('sim-credentials'),
  },
  'security-question': {
    kind: 'do',
    when: 'security questions leaked',
    wanted: ({ has }) => has('security-question'),
  },
  'card-old': {
    kind: 'do',
    when: 'card numbers or security codes leaked longer ago: the cards have expired, but a number can live on in the card that followed',
    wanted: ({ card }) => card?.mayBeValid === false,
    covers: cardsCovered,
  },
  balance: {
    kind: 'do',
    when: 'points or gift cards leaked',
    wanted: ({ has }) => has('points', 'gift-card'),
  },
  'credit-bureau': {
    kind: 'do',
    when: `government numbers leaked, or identity documents, told at most ${PAPERS_LIFE_MONTHS} months ago`,
    wanted: ({ identityPapers }) => identityPapers,
  },
  passport: {
    kind: 'do',
    when: `numbers of passports leaked, told at most ${PAPERS_LIFE_MONTHS} months ago`,
    wanted: ({ passports }) => passports,
  },
  'door-code': {
    kind: 'do',
    when: 'delivery notes leaked: door codes, key places',
    wanted: ({ has }) => has('delivery-notes'),
  },
  'birth-date': {
    kind: 'do',
    when: 'birth dates leaked',
    wanted: ({ has }) => has('birth-date'),
  },
  misdirected: {
    kind: 'do',
    when: 'a message went to the wrong people, or showed them each other’s addresses',
    wanted: ({ cause }) => cause === 'misdirected-mail',
  },
  'card-partial': {
    kind: 'beware',
    when: 'only parts of card data leaked, with which nobody can pay',
    wanted: ({ card, has }) => card === undefined && has('card-expiry', 'card-holder-name', 'card-partial'),
  },
  'identity-watch': {
    kind: 'beware',
    when: 'identity documents, or numbers of passports or other government numbers, leaked',
    wanted: ({ has }) => has('identity-document', 'passport-number', 'government-number'),
  },
  'phishing-booking': {
    kind: 'beware',
    when: 'the shop’s account at a booking site was taken over',
    wanted: ({ cause }) => cause === 'platform-account-takeover',
  },
  'phishing-order': {
    kind: 'beware',
    when: 'orders or bookings leaked',
    wanted: ({ writers }) => writers === 'of-an-order',
  },
  'phishing-contact': {
    kind: 'beware',
    when: 'else names, addresses or phone numbers leaked, or it was not said what',
    wanted: ({ writers }) => writers === 'by-any-way',
  },
  'phishing-email': {
    kind: 'beware',
    when: 'else e-mail addresses leaked',
    wanted: ({ writers }) => writers === 'by-mail',
  },
  'phishing-supplier': {
    kind: 'beware',
    when: 'the same, from a supplier that customers hear from: payment, delivery, bookings',
    wanted: ({ writers, supplierWrites }) => writers !== undefined && supplierWrites,
  },
} as const satisfies Record<string, AdviceRule>;
export type AdviceId = keyof typeof ADVICE;

/** A step that is advised. */
export interface Advice {
  id: AdviceId;
  kind: AdviceKind;
  /** What it asks about; absent where it always asks the same. */
  covers?: AdviceScope;
  /** Host whose standard change-password address leads to the right page; only where that is known to be this shop's own. */
  changePasswordAt?: string;
}

/** What a shopper can do about an incident; empty only where nothing helps, or nothing concerns them. */
export function adviceFor(input: AdviceInput): Advice[] {
  const situation = situationOf(input);
  if (!situation) return [];
  return Object.entries<AdviceRule>(ADVICE).flatMap(([id, { kind, wanted, covers }]) => {
    if (!wanted(situation)) return [];
    const host = id === 'password-here' ? situation.changePasswordAt : undefined;
    return [
      { id: id as AdviceId, kind, ...(covers && { covers: covers(situation) }), ...(host !== undefined && { changePasswordAt: host }) },
    ];
  });
}

function statementsCovered({ card }: AdviceSituation): AdviceScope {
  return card?.statementsFrom === undefined ? {} : { from: card.statementsFrom };
}

function cardsCovered({ card }: AdviceSituation): AdviceScope {
  return card?.used ?? {};
}
