import type { DataClass } from '../incident/data-class';
import { listOf } from '../incident/listed';
import type { Exposure, Incident, Shop } from '../incident/schema';
import { windowKindOf, windowsOf } from '../incident/windows-of';
import { certaintyOf } from '../verdict/exposures-of';
import { certaintyDiffers } from './certainty';
import { tellSpan } from './dates';
import { tellFigures, unitOf } from './figures';
import { fill } from './fill';
import { tellEither, tellList } from './list';
import { tellMarkets } from './tell-markets';
import { tellNames } from './tell-names';
import type { Words } from './words';

/** One group of people of an incident, in words. */
export interface ToldExposure {
  who: string;
  /** When one belongs to it; says so where that was not announced. */
  window: string;
  /** Undefined when nobody was counted. */
  figures?: string;
  data: string[];
  /** Asides: data held only where given, groups one would not expect. */
  asides: string[];
}

/**
 * Puts one group of people into words.
 * @param shop the shop that was matched; undefined when the incident is told as a whole: the group then names its shops
 */
export function tellExposure(exposure: Exposure, incident: Incident, shop: Shop | undefined, words: Words): ToldExposure {
  const of =
    exposure.shops && !shop
      ? tellList(
          tellNames(
            incident.shops.filter((one) => exposure.shops?.includes(one.key)),
            words,
          ),
          words,
        )
      : undefined;
  const who = words.who[exposure.who];
  const kind = windowKindOf(exposure);
  const spans = windowsOf(exposure).flatMap((one) => tellSpan(one, words) ?? []);
  const figures = tellFigures(exposure, unitOf(exposure, words), words);
  return {
    who: of === undefined ? who : fill(words.group.ofShop, { shop: of, label: who }),
    window:
      kind !== undefined && spans.length > 0
        ? fill(words.window[kind], { span: tellEither(spans, words) })
        : exposure.windowNotGiven
          ? words.windowNotGiven
          : words.windowUnknown,
    ...(figures !== undefined && { figures }),
    data: tellData(exposure.data, words),
    asides: [
      ...(exposure.dataIfGiven
        ? [fill(words.dataIfGiven, { data: tellData(exposure.dataIfGiven, words).join(words.list.separator) })]
        : []),
      ...(exposure.including ?? []).map((group) => words.including[group]),
      ...tellMarkets(exposure.markets, words.onlyIn, words),
      ...(certaintyDiffers(incident, shop) && listOf(incident) === undefined
        ? [words.popup.certainty[certaintyOf(exposure, incident)]]
        : []),
    ],
  };
}

function tellData(data: readonly DataClass[], words: Words): string[] {
  return data.length === 1 && data[0] === 'other' ? [words.dataUnnamed] : data.map((one) => words.data[one]);
}
