import type { Clock } from '../incident/clock';
import { figureOf } from '../incident/count';
import { type Stake, stakeOf } from '../incident/data-class';
import { atLeast, type Level } from '../incident/level';
import { listOf } from '../incident/listed';
import type { PartialDate } from '../incident/partial-date';
import type { Incident } from '../incident/schema';
import type { Category, Cause } from '../incident/vocabulary';
import { LISTS } from '../incident/vocabulary';
import { isAnythingTold } from '../preferences/count-remembered';
import { type Dismissals, isDismissed } from '../preferences/dismissed';
import { type SearchKeys, searchKeys } from '../search/search-keys';
import { searchNames } from '../search/search-names';
import type { IncidentAnswers } from '../verdict/affected';
import { disclosureOf } from '../verdict/disclosure-of';
import { dataOf, exposuresOf } from '../verdict/exposures-of';
import { type Moment, momentOf } from '../verdict/policy-input';
import { type RecordedIncident, recordIncident } from '../verdict/verdict';

/** What the catalogue's list, filter and chart look at; one for each incident. */
export interface CatalogueEntry {
  id: string;
  recorded: RecordedIncident;
  disclosed?: PartialDate;
  /** Of the disclosure; undefined where no date is known. */
  year?: number;
  cause: Cause;
  /** The gravest kind of data of shoppers that leaked. */
  leaked: Stake;
  level: Level;
  state: Incident['state'];
  /** For sorting only. */
  people: number;
  discreet: boolean;
  /** What its shops sell. */
  categories: readonly Category[];
  region: Region;
  origin: Origin;
  /** Something was answered or ticked; absent where nothing was. */
  mine?: IncidentAnswers;
  /** The reader does not want to see it in a page again, where it would be seen else. */
  dismissed?: true;
  /** Names and addresses, as search compares them. */
  terms: SearchKeys[];
}

/** Where an incident is at home: told in Japanese, or of a shop under .jp; and everywhere else. */
export const REGIONS = ['japan', 'elsewhere'] as const;
export type Region = (typeof REGIONS)[number];

/** Whether a record was written for this dataset, or from which list it comes. */
export const ORIGINS = ['curated', ...LISTS] as const;
export type Origin = (typeof ORIGINS)[number];

/** Every entry, of one dataset. */
export interface CatalogueRecords {
  entries: CatalogueEntry[];
  /** When the dataset was published, ISO 8601. */
  published: string;
}

/**
 * The entry of an incident, assessed as if it had been looked up by name: no address plays a part. Undefined where nothing
 * of it concerns shoppers.
 * @param told what the reader said about it
 * @param dismissals what the reader does not want to see in a page again
 */
export function catalogueEntry(
  incident: Incident,
  moment: Moment,
  told?: IncidentAnswers,
  dismissals: Dismissals = new Map(),
): CatalogueEntry | undefined {
  const recorded = recordIncident(incident, undefined, undefined, moment, told);
  if (!recorded) return undefined;
  const disclosed = disclosureOf(incident);
  return {
    id: incident.id,
    recorded,
    ...(disclosed !== undefined && { disclosed, year: Number(disclosed.slice(0, 4)) }),
    cause: incident.cause,
    leaked: stakeOf([...dataOf(exposuresOf(incident, undefined))]),
    level: recorded.level,
    state: incident.state,
    people: peopleOf(incident),
    discreet: incident.discreet === true,
    categories: [...new Set(incident.shops.map(({ category }) => category))],
    region: regionOf(incident),
    origin: listOf(incident) ?? 'curated',
    ...(told && isAnythingTold(told) && { mine: told }),
    ...(atLeast(recorded.level, 'caution') && isDismissed(incident, dismissals) && { dismissed: true }),
    terms: searchNames(incident).map(searchKeys),
  };
}

/**
 * The entries of a dataset's incidents, assessed now.
 * @param published when the dataset was published, ISO 8601
 * @param answers what the reader said, by incident id
 * @param dismissals what the reader does not want to see in a page again
 */
export function catalogueRecords(
  incidents: readonly Incident[],
  published: string,
  clock: Clock,
  answers: ReadonlyMap<string, IncidentAnswers> = new Map(),
  dismissals: Dismissals = new Map(),
): CatalogueRecords {
  const moment = momentOf(clock, published);
  return {
    entries: incidents.flatMap((incident) => catalogueEntry(incident, moment, answers.get(incident.id), dismissals) ?? []),
    published,
  };
}

/** The total where the record has one, else the largest group: groups may overlap, so they are never added up. */
function peopleOf({ total, exposures }: Incident): number {
  const told = total?.people ?? total?.records;
  if (told !== undefined) return figureOf(told);
  return Math.max(0, ...exposures.map(({ people, records }) => figureOf(people ?? records ?? 0)));
}

function regionOf({ shops, sources }: Incident): Region {
  const underJp = shops.some(({ sites = [] }) => sites.some(({ host }) => host.endsWith('.jp')));
  return underJp || sources.some(({ language }) => language === 'ja') ? 'japan' : 'elsewhere';
}
