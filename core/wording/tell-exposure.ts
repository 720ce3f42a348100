import type { DataClass } from '../incident/data-class';
import { listOf } from '../incident/listed';
import type { Exposure, Incident, Shop } from '../incident/schema';
import { certaintyOf } from '../verdict/exposures-of';
import { certaintyDiffers } from './certainty';
import { tellSpan } from './dates';
import { tellFigures, unitOf } from './figures';
import { fill } from './fill';
import { tellList } from './list';
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
          incident.shops.filter((one) => exposure.shops?.includes(one.key)).map((one) => one.name[words.names]),
          words,
        )
      : undefined;
  const who = words.who[exposure.who];
  const span = exposure.window && tellSpan(exposure.window, words);
  const figures = tellFigures(exposure, unitOf(exposure, words), words);
  return {
    who: of === undefined ? who : fill(words.group.ofShop, { shop: of, label: who }),
    window:
      exposure.window && span !== undefined
        ? fill(words.window[exposure.window.kind], { span })
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
      ...(certaintyDiffers(incident, shop) && listOf(incident) === undefined
        ? [words.popup.certainty[certaintyOf(exposure, incident)]]
        : []),
    ],
  };
}

function tellData(data: readonly DataClass[], words: Words): string[] {
  return data.length === 1 && data[0] === 'other' ? [words.dataUnnamed] : data.map((one) => words.data[one]);
}
