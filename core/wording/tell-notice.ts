import { disclosureOf } from '../verdict/disclosure-of';
import type { RecordedIncident } from '../verdict/verdict';
import { weakestCertainty } from './certainty';
import { tellMonth } from './dates';
import { fill } from './fill';
import type { Words } from './words';

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
export function tellNotice({ incident, rule, shopKey }: RecordedIncident, words: Words): ToldNotice {
  const shop = incident.shops.find((one) => one.key === shopKey);
  const disclosed = disclosureOf(incident);
  const through = rule?.role === 'affected-through-supplier' || incident.suppliers !== undefined || incident.unnamedSupplier !== undefined;
  const kind = through ? 'through' : incident.announcedBy === 'operator' ? 'one' : 'relayed';
  const sentence =
    incident.announcedBy === 'hibp'
      ? words.notice.listed
      : fill(words.notice[kind][weakestCertainty(incident, shop)], {
          when: disclosed ? tellMonth(disclosed, words) : words.notice.undated,
        });
  return {
    text: `${sentence}${words.sentenceSpace}${words.notice.more}`,
    close: words.notice.close,
    dismiss: words.notice.dismiss,
    label: words.notice.label,
    locale: words.locale,
  };
}
