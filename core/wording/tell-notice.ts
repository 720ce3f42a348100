import type { Incident, Shop } from '../incident/schema';
import { disclosureOf } from '../verdict/disclosure-of';
import { shopOf } from '../verdict/shop-of';
import type { RecordedIncident } from '../verdict/verdict';
import { latestWord } from '../verdict/word-of';
import { certaintyDiffers, weakestCertainty } from './certainty';
import { tellMonth } from './dates';
import { fill } from './fill';
import type { VisitWords } from './words';

/** What the in-page badge says. No link and no phone number: those look like the scams people are warned of. */
export interface ToldNotice {
  text: string;
  close: string;
  dismiss: string;
  /** For assistive technology. */
  label: string;
  locale: string;
}

/** The words of the in-page badge about the loudest incident. */
export function tellNotice(recorded: RecordedIncident, words: VisitWords): ToldNotice {
  const { incident, rule } = recorded;
  const shop = shopOf(recorded);
  const through = rule?.role === 'affected-through-supplier' || incident.suppliers !== undefined || incident.unnamedSupplier !== undefined;
  const when = tellBy(incident, shop, words);
  return {
    text: `${fill(tellClaim(incident, shop, through, words), { when })}${words.sentenceSpace}${words.notice.more}`,
    close: words.notice.close,
    dismiss: words.notice.dismiss,
    label: words.notice.label,
    locale: words.locale,
  };
}

function tellClaim(incident: Incident, shop: Shop | undefined, through: boolean, words: VisitWords): string {
  if (incident.announcedBy === 'hibp') return words.notice.listed;
  const own = incident.announcedBy === 'operator' ? 'one' : 'relayed';
  if (incident.cause === 'credential-stuffing' && !through) return words.notice.entered[own];
  return words.notice[through ? 'through' : own][certaintyDiffers(incident, shop) ? 'mixed' : weakestCertainty(incident, shop)];
}

/** The month of the word that the badge repeats: of the latest one, by which all that it says was known. */
function tellBy(incident: Incident, shop: Shop | undefined, words: VisitWords): string {
  const word = latestWord(incident, shop);
  const date = word?.date ?? disclosureOf(incident);
  if (date === undefined) return words.notice.when.undated;
  return fill(words.notice.when[word?.later ? 'by' : 'in'], { month: tellMonth(date, words) });
}
