import { describe, expect, it } from 'vitest';
import { withTick } from '../../../core/verdict/settled';
import type { RecordedIncident } from '../../../core/verdict/verdict';
import { tellIncident } from '../../../core/wording/tell-incident';
import { tellSettlement } from '../../../core/wording/tell-settlement';
import { en } from '../../../locales/en';
import { anExposure, anIncident, recorded } from '../../support/an-incident';

const at = (revision: number) => recorded(anIncident({ revision, exposures: [anExposure({ data: ['email'] })] }));
const done = (one: RecordedIncident) => tellIncident(one, en).advice.reduce((now, { key }) => withTick(now, key, true), one);

describe('whether the reader is done', () => {
  it('is not a matter while something is left', () => expect(tellSettlement(at(1), en)).toBeUndefined());

  it('is said where they are, with a way back', () =>
    expect(tellSettlement({ ...done(at(2)), settledAt: 2 }, en)).toEqual({
      kind: 'settled',
      text: en.settled.all,
      action: en.settled.undo,
    }));

  it('ends with a new revision, which asks for one more look', () =>
    expect(tellSettlement({ ...done(at(3)), settledAt: 2 }, en)).toEqual({
      kind: 'changed',
      text: en.settled.changed,
      action: en.settled.confirm,
    }));

  it('can be said where nothing is left and nobody said so yet', () =>
    expect(tellSettlement(done(at(1)), en)).toEqual({ kind: 'finished', text: en.settled.finished, action: en.settled.confirm }));

  it('can be said of a record that advises nothing', () => {
    const inner = recorded(anIncident({ exposures: [anExposure({ data: ['device'] })] }));
    expect(tellIncident(inner, en).advice).toEqual([]);
    expect(tellSettlement(inner, en)).toEqual({ kind: 'nothing-to-do', action: en.settled.confirm });
  });

  it('is not a matter of what has ended, or cannot be read in part', () => {
    expect(tellSettlement({ ...at(1), level: 'none' }, en)).toBeUndefined();
    expect(tellSettlement({ ...done(at(1)), settledAt: 1, level: 'none' }, en)).toBeUndefined();
    const part = { ...done(at(1)), settledAt: 1 };
    expect(tellSettlement({ ...part, incident: { ...part.incident, unread: 'exposures' as never } }, en)).toBeUndefined();
  });
});
