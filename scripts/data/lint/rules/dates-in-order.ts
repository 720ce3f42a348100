import { firstDay, lastDay, type PartialDate } from '../../../../core/incident/partial-date';
import type { Finding, IncidentRule } from '../rule';
import { rulesOf } from '../rules-of';
import { windowFields } from '../window-fields';

export const datesInOrder: IncidentRule = {
  name: 'dates-in-order',
  description: 'A window starts before it ends, nothing lies in the future, and what was disclosed had happened.',
  check({ record }, { today }) {
    const found: Finding[] = [];
    const span = (field: string, from: PartialDate | undefined, to: PartialDate | undefined) => {
      if (from && to && firstDay(from) > lastDay(to))
        found.push({ field: `${field}.to`, remedy: `${to} is before ${from}; look again at the source` });
    };
    const past = (field: string, date: PartialDate | undefined) => {
      if (date && firstDay(date) > today) found.push({ field, remedy: `${date} is in the future; look again at the source` });
    };
    span('attack', record.attack?.from, record.attack?.to);
    past('attack.from', record.attack?.from);
    past('attack.to', record.attack?.to);
    past('disclosed', record.disclosed);
    past('statementsFrom', record.statementsFrom);
    past('stateSince.date', record.stateSince?.date);
    past('misuse.asOf', record.misuse?.asOf);
    record.figures?.forEach((figure, i) => {
      past(`figures.${i}.date`, figure.date);
    });
    record.exposures.forEach((exposure, i) => {
      for (const { field, window } of windowFields(exposure, i)) {
        span(field, window.from, window.to);
        // A stay or a booking may lie ahead of the announcement, and an attack can come in later waves; the rest had happened.
        if (window.kind === 'stay' || window.kind === 'booking') continue;
        past(`${field}.from`, window.from);
        past(`${field}.to`, window.to);
        if (window.kind !== 'attack' && window.from && record.disclosed && firstDay(window.from) > lastDay(record.disclosed)) {
          found.push({ field: `${field}.from`, remedy: `${window.from} is after the disclosure of ${record.disclosed}` });
        }
      }
      past(`exposures.${i}.disclosed`, exposure.disclosed);
      if (exposure.disclosed && record.disclosed && lastDay(exposure.disclosed) < firstDay(record.disclosed)) {
        found.push({ field: `exposures.${i}.disclosed`, remedy: 'is before the first disclosure; put the earlier date in `disclosed`' });
      }
    });
    record.events?.forEach((event, i) => {
      past(`events.${i}.date`, event.date);
      if (event.what === 'suspected' && record.disclosed && firstDay(event.date) > lastDay(record.disclosed)) {
        found.push({ field: `events.${i}.date`, remedy: `suspected on ${event.date}, after the disclosure of ${record.disclosed}` });
      }
    });
    record.sources.forEach((source, i) => {
      past(`sources.${i}.date`, source.date);
    });
    for (const {
      rule: { checked, until },
      field,
    } of rulesOf(record)) {
      past(`${field}.checked`, checked);
      past(`${field}.until`, until);
      if (until && until < checked)
        found.push({ field: `${field}.until`, remedy: `the address was seen on ${checked}, after it lapsed on ${until}` });
    }
    return found;
  },
};
