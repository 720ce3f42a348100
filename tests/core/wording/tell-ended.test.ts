import { expect, it } from 'vitest';
import { tellEnded } from '../../../core/wording/tell-ended';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anIncident } from '../../support/an-incident';

const stateSince = { date: '2026-08-20', reason: { ja: '取り違えです。', en: 'It was mistaken.' } };

it.each(['withdrawn', 'cleared'] as const)('a record that was %s names itself and the reason', (state) => {
  for (const words of [en, ja]) {
    const told = tellEnded(anIncident({ state, stateSince }), words);
    expect(told).toContain(words.names === 'ja' ? 'nagiの店' : 'Shop nagi');
    expect(told).toContain(stateSince.reason[words.names]);
  }
});

it.each(['active', 'corrected'] as const)('nothing is told of a record that is %s', (state) =>
  expect(tellEnded(anIncident({ state, ...(state === 'corrected' && { stateSince }) }), en)).toBeUndefined(),
);
