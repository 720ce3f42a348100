import { describe, expect, it } from 'vitest';
import { affectedQuestions } from '../../../core/verdict/affected-questions';
import { progressOf, withAnswer, withTick } from '../../../core/verdict/settled';
import type { RecordedIncident } from '../../../core/verdict/verdict';
import { tellIncident } from '../../../core/wording/tell-incident';
import { en } from '../../../locales/en';
import { anExposure, anIncident, recorded } from '../../support/an-incident';

const INCIDENT = anIncident({
  exposures: [anExposure({ data: ['card-number', 'email'], window: { kind: 'purchase', from: '2026-01', to: '2026-02' } })],
});
const FRESH = recorded(INCIDENT);
const keys = (one: RecordedIncident) => tellIncident(one, en).advice.map(({ key }) => key);
const ticking = (one: RecordedIncident, steps: readonly string[]) => steps.reduce((now, step) => withTick(now, step, true), one);
const [QUESTION] = affectedQuestions(INCIDENT, INCIDENT.shops[0]);

describe('a reader is done with a record', () => {
  it('when every step is ticked, whatever they answered, and not one step earlier', () => {
    const steps = keys(FRESH);
    expect(progressOf(ticking(FRESH, steps.slice(1)))).toEqual({ steps: steps.length, ticked: steps.length - 1, finished: false });
    const all = ticking(FRESH, steps);
    expect(progressOf(all).finished).toBe(true);
    expect(progressOf(withAnswer(all, QUESTION!.id, 'yes')).finished).toBe(true);
    expect(progressOf(withTick(all, steps[0]!, false)).finished).toBe(false);
  });

  it('when their answers rule them out, and no longer once those are taken back', () => {
    const no = withAnswer(FRESH, QUESTION!.id, 'no');
    expect(progressOf(no).finished).toBe(true);
    expect(progressOf(withAnswer(no, QUESTION!.id, undefined)).finished).toBe(false);
    for (const answer of ['yes', 'unsure'] as const) expect(progressOf(withAnswer(FRESH, QUESTION!.id, answer)).finished).toBe(false);
  });

  it('never where a part of it cannot be read, nor where it has ended', () => {
    const part = { ...FRESH, incident: { ...INCIDENT, unread: 'exposures' as never } };
    expect(progressOf(ticking(part, keys(part))).finished).toBe(false);
    expect(progressOf({ ...FRESH, level: 'none' })).toEqual({ steps: 0, ticked: 0, finished: false });
  });
});
