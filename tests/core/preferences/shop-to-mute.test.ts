import { describe, expect, it } from 'vitest';
import { mutedShopSchema } from '../../../core/preferences/muted-shop-schema';
import { shopToMute } from '../../../core/preferences/shop-to-mute';
import { formVerdict, recordIncident } from '../../../core/verdict/verdict';
import { anExposure, anIncident, aShop, hostRule, MOMENT, pathRule, siteRule, TODAY } from '../../support/an-incident';

const name = { ja: 'nagiの店', en: 'Shop nagi' };

describe('what is muted', () => {
  it.each([
    ['all of a site', siteRule('nagi.example'), { kind: 'site', host: 'nagi.example', name, since: TODAY }],
    ['a host alone', hostRule('nagi.example'), { kind: 'host', host: 'nagi.example', name, since: TODAY }],
    ['a path of a mall', pathRule('nagi.example', '/tea'), { kind: 'path', host: 'nagi.example', path: '/tea', name, since: TODAY }],
  ])('is the place that the rule names, without its evidence: %s', (_, rule, expected) => {
    const incident = anIncident({ shops: [aShop('nagi', [rule])] });
    const shop = shopToMute(formVerdict({ host: 'nagi.example', path: '/tea/green' }, [incident], MOMENT), TODAY);
    expect(shop).toEqual(expected);
    expect(mutedShopSchema.parse(shop)).toEqual(shop);
  });

  it('is what the loudest incident covers', () => {
    const quiet = anIncident({ id: 'quiet-2026', shops: [aShop('wide', [siteRule('nagi.example')])] });
    const loud = anIncident({
      id: 'loud-2026',
      shops: [aShop('narrow', [hostRule('www.nagi.example')])],
      exposures: [anExposure({ data: ['card-number'] })],
    });
    const verdict = formVerdict({ host: 'www.nagi.example', path: '/' }, [quiet, loud], MOMENT);
    expect(shopToMute(verdict, TODAY)).toMatchObject({ kind: 'host', host: 'www.nagi.example' });
  });

  it('is nothing where no rule matched', () => {
    const incident = anIncident();
    const byName = recordIncident(incident, incident.shops[0], undefined, MOMENT)!;
    expect(shopToMute({ kind: 'recorded', host: 'x.example', level: byName.level, incidents: [byName] }, TODAY)).toBeUndefined();
    expect(shopToMute({ kind: 'no-record', host: 'x.example' }, TODAY)).toBeUndefined();
    expect(shopToMute({ kind: 'unavailable' }, TODAY)).toBeUndefined();
  });
});
