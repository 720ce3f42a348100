import { describe, expect, it } from 'vitest';
import { catalogueEntry } from '../../../core/catalogue/entry';
import type { Incident } from '../../../core/incident/schema';
import type { IncidentAnswers } from '../../../core/verdict/affected';
import { recordIncident } from '../../../core/verdict/verdict';
import { tellIncident } from '../../../core/wording/tell-incident';
import { tellMine } from '../../../core/wording/tell-mine';
import { en } from '../../../locales/en';
import { MOMENT } from '../../support/catalogue-entries';
import { hoshiIncident } from '../../support/hoshi-incident';

const text = en.catalogue.mine;
const of = (id: string, told: IncidentAnswers, revision = 1, dismissed = 0) =>
  catalogueEntry(hoshiIncident({ id, revision }), MOMENT, told, new Map([[id, dismissed]]))!;

it('what was said is listed with how far the reader is, what is not done first', () => {
  const scope = hoshiIncident({}).shops[0]!.key;
  const lines = tellMine(
    [
      of('done-2026', { settled: { [scope]: 1 }, done: ['a'] }),
      of('ticked-2026', { done: ['a'] }),
      of('answered-2026', { touch: { [scope]: { q: 'yes' } } }),
      of('corrected-2026', { settled: { [scope]: 1 } }, 2),
      of('taken-back-2026', { touch: { [scope]: {} }, done: [] }),
      of('untouched-2026', {}),
    ],
    en,
  );
  expect(lines.flatMap(({ id, said }) => said.map(({ progress, action }) => [id, progress, action]))).toEqual([
    ['ticked-2026', text.ticked, text.forget],
    ['answered-2026', text.answered, text.forget],
    ['corrected-2026', text.answered, text.forget],
    ['done-2026', text.settled, text.undo],
  ]);
});

it('what is not to be shown in a page again is listed too, each thing with its own way back', () => {
  const lines = tellMine(
    [
      of('dismissed-2026', {}, 2, 2),
      of('corrected-2026', {}, 2, 1),
      of('both-2026', { done: ['a'] }, 1, 1),
      of('done-2026', { settled: { [hoshiIncident({}).shops[0]!.key]: 1 } }, 1, 1),
    ],
    en,
  );
  expect(lines.map(({ id, said }) => [id, said.map(({ kind }) => kind)])).toEqual([
    ['dismissed-2026', ['dismissed']],
    ['both-2026', ['told', 'dismissed']],
    // What is done is silent already.
    ['done-2026', ['settled']],
  ]);
  expect(lines[0]?.said).toEqual([{ kind: 'dismissed', progress: text.dismissed, action: text.showAgain }]);
});

describe('how far a reader is with the steps', () => {
  const [first] = hoshiIncident({}).shops;
  const shops = [
    first!,
    { ...first!, key: 'kumo', name: { ja: '雲の店', en: 'Kumo Shop' }, sites: [{ ...first!.sites![0]!, host: 'kumo.example' }] },
  ];
  const stepsAt = (incident: Incident, at: number | undefined) => {
    const shop = at === undefined ? undefined : incident.shops[at];
    return tellIncident(recordIncident(incident, shop, shop?.sites?.[0], MOMENT)!, en).advice.map(({ key }) => key);
  };
  const progress = (incident: Incident, told: IncidentAnswers) =>
    tellMine([catalogueEntry(incident, MOMENT, told)!], en)[0]?.said.map((one) => one.progress);

  it('is told as the card tells it: all ticked is not some', () => {
    const one = hoshiIncident({});
    const steps = stepsAt(one, undefined);
    expect(progress(one, { done: steps })).toEqual([text.allTicked]);
    expect(progress(one, { done: steps.slice(1) })).toEqual([text.ticked]);
  });

  it('is that of the shop at which they were ticked, where a record has several', () => {
    const several = hoshiIncident({
      shops,
      exposures: [
        { who: 'card-payers', data: ['card-number'], shops: ['hoshi'] },
        { who: 'members', data: ['password'], shops: ['kumo'] },
      ],
    });
    const atKumo = stepsAt(several, 1);
    expect(stepsAt(several, undefined).every((key) => atKumo.includes(key))).toBe(false);
    expect(progress(several, { done: atKumo })).toEqual([text.allTicked]);
  });

  it('is answered where an answer is why nothing is left', () => {
    const one = hoshiIncident({});
    const question = tellIncident(recordIncident(one, undefined, undefined, MOMENT)!, en).affected!.question!.id;
    expect(progress(one, { touch: { hoshi: { [question]: 'no' } }, done: ['a'] })).toEqual([text.answered]);
  });
});
