import { shopOf } from '../verdict/shop-of';
import type { RecordedIncident } from '../verdict/verdict';
import { fill } from './fill';
import { tellClaim } from './tell-claim';
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

/**
 * The words of the in-page badge about the loudest incident.
 * @param isPinned whether the icon that it sends people to is on the toolbar; else it says where the icon is
 */
export function tellNotice(recorded: RecordedIncident, isPinned: boolean, words: VisitWords): ToldNotice {
  const { notice } = words;
  const claim = tellClaim(recorded, shopOf(recorded), recorded.incident.notAShop ? 'site' : 'shop', words);
  return {
    text: [fill(notice.from, { claim }), isPinned ? notice.more : notice.moreHidden].join(words.sentenceSpace),
    close: notice.close,
    dismiss: notice.dismiss,
    label: notice.label,
    locale: words.locale,
  };
}
