import type { Heading } from './dataset';
import { fold } from './fold';

/** How many results a list shows at the most. */
const MOST_RESULTS = 20;

/** The headings whose names or addresses fit a text: exact ones first, then those that begin with it, then those that contain it; newer first among equals. */
export function searchHeadings(text: string, headings: readonly Heading[]): Heading[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const found: { heading: Heading; rank: number }[] = [];
  for (const heading of headings) {
    let rank = 3;
    for (const term of heading.terms) {
      if (term === wanted) rank = 0;
      else if (rank > 1 && term.startsWith(wanted)) rank = 1;
      else if (rank > 2 && term.includes(wanted)) rank = 2;
    }
    if (rank < 3) found.push({ heading, rank });
  }
  return found
    .sort(
      (a, b) =>
        a.rank - b.rank || (b.heading.disclosed ?? '').localeCompare(a.heading.disclosed ?? '') || a.heading.id.localeCompare(b.heading.id),
    )
    .slice(0, MOST_RESULTS)
    .map(({ heading }) => heading);
}
