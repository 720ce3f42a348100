import { type Day, firstDay } from '../../core/incident/partial-date';
import type { Incident } from '../../core/incident/schema';
import { disclosureOf } from '../../core/verdict/disclosure-of';

/**
 * The day of the newest thing that a record tells: a notice, a figure, a source, or the record's own correction. Not the day
 * somebody last looked at an address, except for a listed record, where that is the day of the list's last change. Never
 * ahead of today; the first of the id's year where no date is known.
 */
export function updatedOn(incident: Incident, today: Day): Day {
  const { stateSince, notices = [], figures = [], total, misuse, sources, shops, exposures, announcedBy, events = [] } = incident;
  const told = [
    addedOn(incident),
    stateSince?.date,
    total?.asOf,
    misuse?.asOf,
    ...[...notices, ...figures, ...sources, ...events].map(({ date }) => date),
    ...exposures.flatMap(({ disclosed, asOf }) => [disclosed, asOf]),
    ...(announcedBy === 'hibp' ? shops.flatMap(({ sites = [] }) => sites.map(({ checked }) => checked)) : []),
  ];
  const days = told.flatMap((date) => (date === undefined ? [] : firstDay(date))).filter((day) => day <= today);
  return days.sort().at(-1) ?? addedOn(incident);
}

/** The day of the disclosure, the earliest that its date can mean; else the first of the id's year. */
export function addedOn(incident: Incident): Day {
  return firstDay(disclosureOf(incident) ?? incident.id.slice(-4));
}

/** A day as the moment that it begins in UTC, for formats that know no days. */
export function momentOfDay(day: Day): string {
  return `${day}T00:00:00Z`;
}
