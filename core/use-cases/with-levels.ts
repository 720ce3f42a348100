import type { Heading } from '../dataset/format';
import { foundBy } from '../search/found-by';
import type { ListedHeading } from '../search/look-up-result';
import { momentOf } from '../verdict/policy-input';
import { recordIncident } from '../verdict/verdict';
import { answersTo, type VerdictPorts } from './verdict-at';

/**
 * Headings with the levels of their records, as `openIncident` would have them: today, and by what the shopper said. A heading
 * cannot hold it. Never rejects: a list without marks is better than none.
 * @param text what was typed that found them; each then says by which name it was found, where that is not the one shown
 */
export async function withLevels(
  headings: readonly Heading[],
  text: string,
  { dataset, clock, answers }: VerdictPorts,
): Promise<ListedHeading[]> {
  if (headings.length === 0) return [];
  try {
    const found = await dataset.incidentsUnder(headings.map(({ key }) => key));
    if (!found) return [...headings];
    const moment = momentOf(clock, found.stored.manifest.published);
    const incidents = new Map(found.incidents.map((incident) => [incident.id, incident]));
    const told = await answersTo(
      headings.map(({ id }) => id),
      answers,
    );
    return headings.map((heading) => {
      const incident = incidents.get(heading.id);
      const recorded = incident && recordIncident(incident, undefined, undefined, moment, told.get(heading.id));
      const by = incident && foundBy(text, incident);
      return { ...heading, ...(recorded && { level: recorded.level }), ...(by && Object.keys(by).length > 0 && { by }) };
    });
  } catch {
    return [...headings];
  }
}
