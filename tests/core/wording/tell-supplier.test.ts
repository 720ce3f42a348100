import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../core/incident/schema';
import { supplierName, tellSupplier, tellWayIn } from '../../../core/wording/tell-supplier';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anIncident } from '../../support/an-incident';

const supplier = (id: string, service: 'checkout' | 'mailing' | 'booking') => ({ id, name: { ja: `${id}社`, en: `The ${id}` }, service });
const through = (change: Partial<Incident>) => {
  const incident = anIncident(change);
  return { name: supplierName(incident, en), sentences: tellSupplier(incident, 'Nagi', en) };
};

describe('where it happened', () => {
  it('is at no supplier unless the record says so', () => expect(through({})).toEqual({ name: undefined, sentences: [] }));

  it('is at the named supplier, and the shop is not said to have been breached', () => {
    const { name, sentences } = through({ suppliers: [supplier('sora', 'checkout')] });
    expect(name).toBe('The sora');
    expect(sentences).toEqual([
      'It happened at The sora, which handles checkout and delivery for Nagi; no announcement speaks of a breach anywhere else.',
    ]);
  });

  it('is at the last of a chain, which is told in order', () => {
    const { name, sentences } = through({ suppliers: [supplier('near', 'mailing'), supplier('far', 'mailing')] });
    expect(name).toBe('The far');
    expect(sentences[1]).toBe('Contracted in this order: Nagi → The near → The far');
  });

  it('is at an outside company where the notice does not name it', () =>
    expect(through({ unnamedSupplier: 'mailing' }).sentences).toEqual([
      'It happened at an outside company that handles printing and mailing for Nagi; no announcement speaks of a breach anywhere else.',
    ]));

  it('is nowhere "at" a booking site where only the shop’s account was taken over; every such site is named', () => {
    const { name, sentences } = through({
      cause: 'platform-account-takeover',
      suppliers: [supplier('one', 'booking'), supplier('two', 'booking')],
    });
    expect([name, sentences]).toEqual(['The one and The two', []]);
  });

  it('is told in Japanese', () =>
    expect(tellSupplier(anIncident({ suppliers: [supplier('sora', 'checkout')] }), '凪', ja)[0]).toMatch(
      /sora社.*凪の側で起きたという公表はありません/,
    ));
});

it('whoever intruders came through is named as that, and nothing is said to have happened there', () => {
  const wayIn = { id: 'sora', name: { ja: 'そら運用', en: 'Sora Operations' }, service: 'system-operation' as const };
  expect(tellWayIn(anIncident({ wayIn }), en)).toEqual(['Intruders are said to have come in through Sora Operations.']);
  expect(tellWayIn(anIncident(), en)).toEqual([]);
});
