import { describe, expect, it } from 'vitest';
import { answerPrivately, type PrivateAnswers, tickPrivately, withPrivateAnswers } from '../../../core/verdict/private-answers';
import { anIncident, recorded } from '../../support/an-incident';

const one = recorded(anIncident());
const verdict = { kind: 'recorded' as const, host: 'nagi.example', level: one.level, incidents: [one] };
const id = one.incident.id;

describe('what is said in a private window', () => {
  it('shows in the popup, and leaves what is kept untouched', () => {
    const passing = tickPrivately(answerPrivately({}, id, 'q', 'no'), id, 'step', true);
    expect(withPrivateAnswers(verdict, passing)).toMatchObject({ incidents: [{ answers: { q: 'no' }, done: ['step'], level: one.level }] });
    expect(verdict.incidents[0]?.answers).toBeUndefined();
  });

  it('can be taken back', () => {
    const said: PrivateAnswers = tickPrivately(answerPrivately({}, id, 'q', 'no'), id, 'step', true);
    expect(tickPrivately(answerPrivately(said, id, 'q', undefined), id, 'step', false)).toEqual({ [id]: { answers: {}, done: [] } });
  });

  it('may begin with a step as well as with an answer', () =>
    expect(tickPrivately({}, id, 'step', true)).toEqual({ [id]: { answers: {}, done: ['step'] } }));

  it('says nothing of other incidents', () =>
    expect(withPrivateAnswers(verdict, answerPrivately({}, 'other-2026', 'q', 'no'))).toEqual(verdict));
});
