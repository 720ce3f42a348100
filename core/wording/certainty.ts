import type { Incident, Shop } from '../incident/schema';
import { CERTAINTIES, type Certainty } from '../incident/vocabulary';
import { certaintyOf, exposuresOf } from '../verdict/exposures-of';
import type { Words } from './words';

/** One sentence tells of several groups, so it claims no more than the least sure of them. */
export function weakestCertainty(incident: Incident, shop: Shop | undefined): Certainty {
  const told = exposuresOf(incident, shop).map((exposure) => certaintyOf(exposure, incident));
  return CERTAINTIES.findLast((one) => told.includes(one)) ?? incident.certainty;
}

/** How sure a leak is, of all groups together; where it differs, each group says its own. */
export function tellCertainty(incident: Incident, about: Shop | undefined, words: Words): string {
  if (incident.announcedBy === 'hibp') return words.listedCertainty[incident.verified ? 'verified' : 'unverified'];
  if (incident.announcedBy === 'bonjourlafuite') return words.listedCertainty.confirmed;
  return certaintyDiffers(incident, about) ? words.popup.certaintyMixed : words.popup.certainty[weakestCertainty(incident, about)];
}

/** Whether one group's leak is surer than another's. */
export function certaintyDiffers(incident: Incident, about: Shop | undefined): boolean {
  return new Set(exposuresOf(incident, about).map((exposure) => certaintyOf(exposure, incident))).size > 1;
}
