import { describe, expect, it } from 'vitest';
import { type PassingAnswers, passAnswer, passTick, withAnswers } from '../../core/with-answers';
import { anIncident, recorded } from './an-incident';

const one = recorded(anIncident());
const verdict = { kind: 'recorded' as const, host: 'nagi.example', level: one.level, incidents: [one] };
const id = one.incident.id;

describe('what is said in a private window', () => {
  it('shows in the popup, and leaves what is kept untouched', () => {
    const passing = passTick(passAnswer({}, id, 'q', 'no'), id, 'step', true);
    expect(withAnswers(verdict, passing)).toMatchObject({ incidents: [{ answers: { q: 'no' }, done: ['step'], level: one.level }] });
    expect(verdict.incidents[0]?.answers).toBeUndefined();
  });

  it('can be taken back', () => {
    const said: PassingAnswers = passTick(passAnswer({}, id, 'q', 'no'), id, 'step', true);
    expect(passTick(passAnswer(said, id, 'q', undefined), id, 'step', false)).toEqual({ [id]: { answers: {}, done: [] } });
  });

  it('says nothing of other incidents', () => expect(withAnswers(verdict, passAnswer({}, 'other-2026', 'q', 'no'))).toEqual(verdict));
});
