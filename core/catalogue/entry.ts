import type { Clock } from '../incident/clock';
import { figureOf } from '../incident/count';
import { type Stake, stakeOf } from '../incident/data-class';
import type { Level } from '../incident/level';
import type { PartialDate } from '../incident/partial-date';
import type { Incident } from '../incident/schema';
import type { Cause } from '../incident/vocabulary';
import { type SearchKeys, searchKeys } from '../search/search-keys';
import { searchNames } from '../search/search-names';
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
  /** Names and addresses, as search compares them. */
  terms: SearchKeys[];
}

/** Every entry, of one dataset. */
export interface CatalogueRecords {
  entries: CatalogueEntry[];
  /** When the dataset was published, ISO 8601. */
  published: string;
}

/**
 * The entry of an incident, assessed as if it had been looked up by name: no address plays a part. Undefined where nothing
 * of it concerns shoppers.
 */
export function catalogueEntry(incident: Incident, moment: Moment): CatalogueEntry | undefined {
  const [shop] = incident.shops;
  if (!shop) return undefined;
  const recorded = recordIncident(incident, shop, undefined, moment);
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
    terms: searchNames(incident).map(searchKeys),
  };
}

/**
 * The entries of a dataset's incidents, assessed now.
 * @param published when the dataset was published, ISO 8601
 */
export function catalogueRecords(incidents: readonly Incident[], published: string, clock: Clock): CatalogueRecords {
  const moment = momentOf(clock, published);
  return { entries: incidents.flatMap((incident) => catalogueEntry(incident, moment) ?? []), published };
}

/** The total where the record has one, else the largest group: groups may overlap, so they are never added up. */
function peopleOf({ total, exposures }: Incident): number {
  const told = total?.people ?? total?.records;
  if (told !== undefined) return figureOf(told);
  return Math.max(0, ...exposures.map(({ people, records }) => figureOf(people ?? records ?? 0)));
}
