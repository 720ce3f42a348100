import type { Advice, AdviceId, AdviceScope } from './advice';
import { spanWithin } from './span-of';

/** Steps that ask the same thing in other words, as years go by or an offer comes and goes. */
const SAME: Partial<Record<AdviceId, AdviceId>> = { 'card-statements-all': 'card-statements', 'card-reissue-free': 'card-reissue' };

/** The name under which a ticked step is kept: what it asks to do, and about what. */
export function stepKey({ id, covers }: Advice): string {
  const name = SAME[id] ?? id;
  if (!covers) return name;
  return [name, `${covers.from ?? ''}..${covers.to ?? ''}`, ...(covers.shops ? [[...covers.shops].sort().join(',')] : [])].join(' ');
}

/** The key of a tick that still stands for a step: it asked for at least as much. Undefined where the step is not done. */
export function tickFor(step: Advice, done: readonly string[]): string | undefined {
  const own = stepKey(step);
  if (done.includes(own)) return own;
  const { covers } = step;
  return covers && done.find((key) => key.split(' ')[0] === own.split(' ')[0] && asksAsMuch(scopeIn(key), covers));
}

function scopeIn(key: string): AdviceScope {
  const [, days = '', shops] = key.split(' ');
  const [from = '', to = ''] = days.split('..');
  return { ...(from !== '' && { from }), ...(to !== '' && { to }), ...(shops !== undefined && { shops: shops.split(',') }) };
}

function asksAsMuch(ticked: AdviceScope, now: AdviceScope): boolean {
  const shops = ticked.shops === undefined || (now.shops?.every((key) => ticked.shops?.includes(key)) ?? false);
  return shops && spanWithin(now, ticked);
}
