import type { IncidentRule } from '../rule';
import { breachElsewhereHasReason } from './breach-elsewhere-has-reason';
import { firstWordTellsALeak } from './first-word-tells-a-leak';
import { goneAddressHasEnd } from './gone-address-has-end';
import { kanjiHaveAReading } from './kanji-have-a-reading';
import { logInsAreNoPasswords } from './log-ins-are-no-passwords';
import { noOutflowNotConfirmed } from './no-outflow-not-confirmed';
import { oneFormNoSiteRule } from './one-form-no-site-rule';
import { recordsAreNoPeople } from './records-are-no-people';
import { seenNearDisclosure } from './seen-near-disclosure';
import { surnameInANote } from './surname-in-a-note';
import { wwwTwinDecided } from './www-twin-decided';

/**
 * What only a person can decide: `npm run data:check -- --warnings` lists it, and nothing fails. A new one is a file beside
 * these and a line here. What was right once and grew old is the queue's (`scripts/data/queue/rules/`).
 */
export const incidentWarnings: readonly IncidentRule[] = [
  breachElsewhereHasReason,
  firstWordTellsALeak,
  goneAddressHasEnd,
  logInsAreNoPasswords,
  noOutflowNotConfirmed,
  oneFormNoSiteRule,
  recordsAreNoPeople,
  kanjiHaveAReading,
  seenNearDisclosure,
  surnameInANote,
  wwwTwinDecided,
];
