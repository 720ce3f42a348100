import { graveDataOf, isAllGrave } from '../incident/grave-data';
import { listOf } from '../incident/listed';
import type { Incident, Shop } from '../incident/schema';
import { disclosureOf } from '../verdict/disclosure-of';
import { exposuresOf } from '../verdict/exposures-of';
import type { RecordedIncident } from '../verdict/verdict';
import { latestWord } from '../verdict/word-of';
import { certaintyDiffers, weakestCertainty } from './certainty';
import { tellMonth } from './dates';
import { fill } from './fill';
import type { VisitWords } from './words';

/** Of whom a claim speaks, where no name is said. */
export type ClaimSubject = keyof VisitWords['claimOf']['subject'];

/**
 * The claim of a record in one short sentence: who announced what, when, how surely. What is grave is named (`grave-data.ts`); it
 * begins with a small letter where the language has them.
 * @param shop the shop that the reader is at; undefined where the record is told as a whole
 */
export function tellClaim(recorded: RecordedIncident, shop: Shop | undefined, subject: ClaimSubject, words: VisitWords): string {
  const { incident, rule } = recorded;
  const { claimOf } = words;
  const supplied = rule?.role === 'affected-through-supplier' || incident.suppliers !== undefined || incident.unnamedSupplier !== undefined;
  const through = supplied && incident.cause !== 'saas-account';
  const values = { when: tellBy(incident, shop, words), shop: claimOf.subject[subject], what: tellGrave(incident, shop, words) };
  return fill(formOf(incident, shop, through, words), values);
}

function formOf(incident: Incident, shop: Shop | undefined, through: boolean, { claimOf }: VisitWords): string {
  const list = listOf(incident);
  if (list) return claimOf.listed[list];
  const own = incident.announcedBy === 'operator' ? 'one' : 'relayed';
  if (incident.cause === 'credential-stuffing' && !through) return claimOf.entered[own];
  return claimOf[through ? 'through' : own][certaintyDiffers(incident, shop) ? 'mixed' : weakestCertainty(incident, shop)];
}

/** "card data, passwords and other data"; customer data where nothing of it is grave. Data that only some had given are not named. */
function tellGrave(incident: Incident, shop: Shop | undefined, { claimOf }: VisitWords): string {
  const data = new Set(exposuresOf(incident, shop).flatMap((one) => one.data));
  const [first, ...more] = graveDataOf(data).map((one) => claimOf.grave[one]);
  if (first === undefined) return claimOf.customerData;
  if (!isAllGrave(data)) return fill(claimOf.andOther, { what: [first, ...more].join(claimOf.separator) });
  const last = more.pop();
  return last === undefined ? first : fill(claimOf.and, { what: [first, ...more].join(claimOf.separator), last });
}

/** The month of the word that is repeated: of the latest one, by which all that is said was known. */
function tellBy(incident: Incident, shop: Shop | undefined, words: VisitWords): string {
  const word = latestWord(incident, shop);
  const date = word?.date ?? disclosureOf(incident);
  if (date === undefined) return words.claimOf.when.undated;
  return fill(words.claimOf.when[word?.later ? 'by' : 'in'], { month: tellMonth(date, words) });
}
