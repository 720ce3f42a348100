import type { IncidentWarning } from '../rule';
import { addressLookedAt } from './address-looked-at';
import { breachElsewhereHasReason } from './breach-elsewhere-has-reason';
import { firstWordTellsALeak } from './first-word-tells-a-leak';
import { goneAddressHasEnd } from './gone-address-has-end';
import { kanjiHaveAReading } from './kanji-have-a-reading';
import { logInsAreNoPasswords } from './log-ins-are-no-passwords';
import { lookAgainInTime } from './look-again-in-time';
import { noOutflowNotConfirmed } from './no-outflow-not-confirmed';
import { oneFormNoSiteRule } from './one-form-no-site-rule';
import { recordsAreNoPeople } from './records-are-no-people';
import { seenNearDisclosure } from './seen-near-disclosure';
import { sourcesArchived } from './sources-archived';
import { surnameInANote } from './surname-in-a-note';
import { wwwTwinDecided } from './www-twin-decided';

/**
 * What only a person can decide: `npm run data:check -- --warnings` lists it, and nothing fails. A new one is a file beside
 * these and a line here.
 */
export const incidentWarnings: readonly IncidentWarning[] = [
  addressLookedAt,
  breachElsewhereHasReason,
  firstWordTellsALeak,
  goneAddressHasEnd,
  logInsAreNoPasswords,
  lookAgainInTime,
  noOutflowNotConfirmed,
  oneFormNoSiteRule,
  recordsAreNoPeople,
  sourcesArchived,
  kanjiHaveAReading,
  seenNearDisclosure,
  surnameInANote,
  wwwTwinDecided,
];
