import { describe, expect, it } from 'vitest';
import { answeredWith, settledAs, tickedWith } from '../../../core/verdict/incident-answers';

describe('what was told about an incident', () => {
  it('has one answer a question and shop, which can be taken back', () => {
    const told = answeredWith(answeredWith({}, 'nagi', 'q1', 'yes'), 'tsuki', 'q1', 'no');
    expect(answeredWith(told, 'nagi', 'q1', 'unsure')).toEqual({ touch: { nagi: { q1: 'unsure' }, tsuki: { q1: 'no' } } });
    expect(answeredWith(told, 'nagi', 'q1', undefined)).toEqual({ touch: { nagi: {}, tsuki: { q1: 'no' } } });
  });

  it('has a step once, however often it is ticked', () => {
    const told = tickedWith(tickedWith({}, 'a', true), 'a', true);
    expect(told).toEqual({ done: ['a'] });
    expect(tickedWith(told, 'a', false)).toEqual({ done: [] });
  });

  it('is done with at one shop and not at another, and leaves no trace of it once it is not', () => {
    const told = settledAs({ scope: 'nagi', settled: 2 }, { done: ['a'] });
    expect(told).toEqual({ done: ['a'], settled: { nagi: 2 } });
    expect(settledAs({ scope: 'tsuki', settled: 1 }, told)).toEqual({ done: ['a'], settled: { nagi: 2, tsuki: 1 } });
    expect(settledAs({ scope: 'nagi' }, told)).toEqual({ done: ['a'] });
  });
});
