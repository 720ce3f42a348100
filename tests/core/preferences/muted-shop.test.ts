import { expect, test } from 'vitest';
import { mutedShopSchema, placeOf, shopToMute } from '../../../core/preferences/muted-shop';
import { formVerdict, recordIncident } from '../../../core/verdict/verdict';
import { hoshiIncident as anIncident } from '../../support/hoshi-incident';

const moment = { today: '2026-04-01', published: '2026-04-01' };

test('what is muted is the place that the rule names, with the name of its shop', () => {
  const verdict = formVerdict({ host: 'www.hoshi.example', path: '/' }, [anIncident()], moment);
  const shop = shopToMute(verdict, '2026-04-01');
  expect(shop).toEqual({ kind: 'site', host: 'hoshi.example', name: { ja: '星の店', en: 'Hoshi Shop' }, since: '2026-04-01' });
  expect(mutedShopSchema.parse(shop)).toEqual(shop);
  expect(placeOf(shop!)).toBe('*.hoshi.example');
});

test('where nothing was matched by an address, there is nothing to mute', () => {
  const incident = anIncident();
  const byName = recordIncident(incident, incident.shops[0]!, undefined, moment)!;
  expect(shopToMute({ kind: 'recorded', host: 'x.example', level: byName.level, incidents: [byName] }, '2026-04-01')).toBeUndefined();
  expect(shopToMute({ kind: 'no-record', host: 'x.example' }, '2026-04-01')).toBeUndefined();
});
