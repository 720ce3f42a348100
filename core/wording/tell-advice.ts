import { nameIn } from '../incident/name-in';
import type { Incident, Shop } from '../incident/schema';
import { type Advice, type AdviceKind, adviceFor } from '../verdict/advice';
import { ruledOutBy } from '../verdict/affected';
import { sendsParcels } from '../verdict/sends-parcels';
import { matchedShopOf } from '../verdict/shop-of';
import { stepKey, tickFor } from '../verdict/step-key';
import type { RecordedIncident } from '../verdict/verdict';
import { tellDate } from './dates';
import { fill } from './fill';
import { tellEither, tellList } from './list';
import { tellNames } from './tell-names';
import { supplierName } from './tell-supplier';
import type { Words } from './words';

/** A step of the advice, in words. */
export interface ToldStep {
  id: string;
  /** Whether it can be done, or is to be kept in mind. */
  kind: AdviceKind;
  text: string;
  /** Under which a tick is kept. */
  key: string;
  done: boolean;
  /** https only, on the shop's own host; for the popup alone. */
  link?: { url: string; label: string };
}

/** The advised steps in words, most urgent first; empty where nothing helps. */
export function tellAdvice(recorded: RecordedIncident, words: Words): ToldStep[] {
  const { incident, rule, answers = {}, done = [], today, longUnseen } = recorded;
  const about = matchedShopOf(recorded);
  const shops = about ? [about] : incident.shops;
  // Nobody knows the name of a company that works behind other shops, and nobody uses it in a false message.
  const known = shops.every(({ unseen }) => unseen)
    ? [words.advice.unseenShop]
    : about || !incident.name
      ? tellNames(shops, words)
      : [nameIn(incident.name, words.names)];
  const ruledOut = ruledOutBy(incident, about, answers);
  return adviceFor({ incident, shop: about, today, rule, ruledOut, longUnseen }).map((step) => {
    const tick = tickFor(step, done);
    return {
      id: step.id,
      kind: step.kind,
      key: tick ?? stepKey(step),
      done: tick !== undefined,
      text: fill(words.advice.step[step.id], {
        from: step.covers?.from ? tellDate(step.covers.from, words) : '',
        supplier: supplierName(incident, words) ?? '',
        shop: tellShop(step, shops, known, words),
        sender: tellSender(incident, shops, known, words),
      }),
      ...(step.changePasswordAt !== undefined && {
        link: { url: `https://${step.changePasswordAt}/.well-known/change-password`, label: words.changePassword },
      }),
    };
  });
}

/** What stands above the steps: where the reader may be affected, that the first that is not done is for today or, where nobody could finish it today, a warning. */
export function tellAdviceTitle(steps: readonly ToldStep[], mayBeAffected: boolean, { popup, advice }: Words): string {
  const first = mayBeAffected ? steps.find((step) => !step.done) : undefined;
  if (!first) return popup.advice;
  return advice[steps.some((step) => step.done) ? 'next' : 'first'][first.kind];
}

/** The shop that a step is about; of several, those that it covers, or any one of them. */
function tellShop({ id, covers }: Advice, shops: readonly Shop[], known: readonly string[], words: Words): string {
  const at = shops.filter(({ key }) => covers?.shops?.includes(key));
  if (at.length > 0) return tellList(tellNames(at, words), words);
  if (id === 'password-closed') return tellList(known, words);
  return tellEither(id === 'password-behind' ? tellNames(shops, words) : known, words);
}

/** In whose name somebody may now write. */
function tellSender({ notAShop }: Incident, shops: readonly Shop[], names: readonly string[], words: Words): string {
  const parcels = shops.every(({ unseen }) => unseen) || (!notAShop && shops.some(sendsParcels));
  return parcels
    ? fill(words.advice.sender.shop, { shop: names.join(words.list.separator) })
    : fill(words.advice.sender.site, { shop: tellEither(names, words) });
}
