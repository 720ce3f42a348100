import type { IncidentRule } from '../rule';
import { addressHistory } from './address-history';
import { archiveIsAnArchive } from './archive-is-an-archive';
import { awaitedStillIs } from './awaited-still-is';
import { bothLanguages } from './both-languages';
import { certaintyFitsSource } from './certainty-fits-source';
import { clearedClaimsNoLeak } from './cleared-claims-no-leak';
import { countsAgree } from './counts-agree';
import { datesInOrder } from './dates-in-order';
import { disclosureAgrees } from './disclosure-agrees';
import { everyShopExposed } from './every-shop-exposed';
import { exceptionInsideRule } from './exception-inside-rule';
import { idIsPath } from './id-is-path';
import { misuseFits } from './misuse-fits';
import { namesNoPerson } from './names-no-person';
import { needsKnownReader } from './needs-known-reader';
import { noSharedAddress } from './no-shared-address';
import { noticeIsASource } from './notice-is-a-source';
import { officialFiguresAgree } from './official-figures-agree';
import { oneClaimPerIncident } from './one-claim-per-incident';
import { oneSpelling } from './one-spelling';
import { operatorIsNoSupplier } from './operator-is-no-supplier';
import { ownErrorsAreOurs } from './own-errors-are-ours';
import { ownNameAdds } from './own-name-adds';
import { ownWords } from './own-words';
import { plainText } from './plain-text';
import { referencesExist } from './references-exist';
import { ruledOutNotExposed } from './ruled-out-not-exposed';
import { servesKnownShops } from './serves-known-shops';
import { sourceFitsAnnouncer } from './source-fits-announcer';
import { sourceIsPublic } from './source-is-public';
import { stateHasReason } from './state-has-reason';
import { supplierFits } from './supplier-fits';
import { wholeDomainIsTheShop } from './whole-domain-is-the-shop';
import { windowInStory } from './window-in-story';
import { windowsOfOneKind } from './windows-of-one-kind';
import { wordsHaveDates } from './words-have-dates';
import { writtenInOrder } from './written-in-order';
import { yearIsDisclosure } from './year-is-disclosure';

/** Every rule over an incident; a new rule is a file beside these and a line here. */
export const incidentRules: readonly IncidentRule[] = [
  idIsPath,
  yearIsDisclosure,
  needsKnownReader,
  writtenInOrder,
  plainText,
  bothLanguages,
  ownWords,
  namesNoPerson,
  oneSpelling,
  datesInOrder,
  windowInStory,
  disclosureAgrees,
  wordsHaveDates,
  awaitedStillIs,
  countsAgree,
  officialFiguresAgree,
  misuseFits,
  ruledOutNotExposed,
  referencesExist,
  stateHasReason,
  ownErrorsAreOurs,
  clearedClaimsNoLeak,
  supplierFits,
  operatorIsNoSupplier,
  everyShopExposed,
  sourceFitsAnnouncer,
  sourceIsPublic,
  archiveIsAnArchive,
  certaintyFitsSource,
  noSharedAddress,
  wholeDomainIsTheShop,
  noticeIsASource,
  addressHistory,
  exceptionInsideRule,
  oneClaimPerIncident,
  ownNameAdds,
  servesKnownShops,
  windowsOfOneKind,
];
