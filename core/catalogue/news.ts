import type { Heading } from '../dataset/format';
import { firstDay, type PartialDate } from '../incident/partial-date';
import { hasEnded } from '../incident/state';

/** What happened lately, newest first. */
export interface News {
  /** Newly disclosed. */
  disclosed: Heading[];
  /** Corrected, cleared or withdrawn since. */
  changed: Heading[];
}

/**
 * The newest disclosures and the newest changes among the records of shops. Sites that are no shops, and discreet sites, are
 * left out: they appear only where somebody asks for them.
 * @param max of each
 */
export function newsOf(headings: readonly Heading[], max: number): News {
  const listed = headings.filter(({ discreet, notAShop }) => !discreet && !notAShop);
  return {
    disclosed: newest(
      listed.filter(({ state }) => !hasEnded(state)),
      ({ disclosed }) => disclosed,
      max,
    ),
    changed: newest(listed, ({ since }) => since, max),
  };
}

function newest(headings: readonly Heading[], dateOf: (heading: Heading) => PartialDate | undefined, max: number): Heading[] {
  return headings
    .flatMap((heading) => {
      const date = dateOf(heading);
      return date === undefined ? [] : [{ heading, day: firstDay(date) }];
    })
    .sort((a, b) => (a.day !== b.day ? (a.day < b.day ? 1 : -1) : a.heading.id < b.heading.id ? -1 : 1))
    .slice(0, max)
    .map(({ heading }) => heading);
}
