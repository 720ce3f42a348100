import { highest, type Level } from '../../core/incident/level';
import type { Incident } from '../../core/incident/schema';
import type { Moment } from '../../core/verdict/policy-input';
import { recordIncident } from '../../core/verdict/verdict';

/** The loudest that an incident gets at any of its addresses, or by name where it has none. */
export function levelOf(incident: Incident, moment: Moment): Level {
  return highest(
    incident.shops.flatMap((shop) => {
      const rules = (shop.sites ?? []).filter((site) => site.role !== 'unaffected');
      return (rules.length > 0 ? rules : [undefined]).flatMap((rule) => recordIncident(incident, shop, rule, moment)?.level ?? []);
    }),
  );
}
