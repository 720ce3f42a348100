import type { Certainty, ListName } from '../incident/vocabulary';
import type { Act } from '../verdict/act-of';
import type { AdviceId, AdviceKind } from '../verdict/advice';
import type { AffectedAnswer } from '../verdict/affected';
import type { Text } from './plural-text';

/** The words for what a reader can do. */
export interface AdviceWords {
  step: Record<AdviceId, Text>;
  /** In whose name a false message may come: where parcels are awaited, and where not. */
  sender: Record<'shop' | 'site', Text>;
  /** In place of a name that the reader does not know. */
  unseenShop: Text;
  /** Above the most urgent step: one that can be done today, or one to keep in mind. */
  first: Record<AdviceKind, Text>;
  /** The same once something was ticked. */
  next: Record<AdviceKind, Text>;
}

/** Public help, by country: where to turn, and what for; `identity`: also where identity papers leaked. */
export interface HelpWords {
  title: Text;
  lines: Record<'JP', readonly HelpLine[]>;
  identity: Record<'JP', readonly HelpLine[]>;
}

interface HelpLine {
  number: Text;
  about: Text;
}

/** The words of "did this touch me?". */
export interface AffectedWords {
  title: Text;
  /** Where the reader is looking at the shop's own page, at that of a site which is no shop, and at neither. */
  here: Text;
  hereOnSite: Text;
  at: Text;
  /** The last day that a question asks about. */
  by: Text;
  /** Where the booking site is not named. */
  bookingSite: Text;
  ask: Record<Act, { dated: Text; ever: Text }>;
  answer: Record<AffectedAnswer, Text>;
  mayBe: Text;
  /** Where a list is the source, and no announcement. */
  mayBeListed: Text;
  /** Where the source says that no leak was confirmed. */
  mayBeUnconfirmed: Text;
  group: Record<Certainty, Text>;
  notAmong: Text;
  notAmongListed: Record<ListName, Text>;
  cannotTell: Text;
  /** Where nobody could know, and nothing is asked. */
  cannotKnow: Text;
  answered: Text;
  change: Text;
  forget: Text;
  kept: Text;
  notKept: Text;
}
