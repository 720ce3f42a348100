import { recordIncident } from '../../core/verdict/verdict';
import { type ToldIncident, tellIncident } from '../../core/wording/tell-incident';
import { en } from '../../locales/en';
import { anIncident, MOMENT } from './an-incident';

/** An invented incident in words. */
export function aTold(change: Partial<ToldIncident> = {}): ToldIncident {
  const incident = anIncident();
  const shop = incident.shops[0]!;
  return { ...tellIncident(recordIncident(incident, shop, shop.sites?.[0], MOMENT)!, en), ...change };
}
