import type { Day } from '../incident/partial-date';
import { shopOf } from '../verdict/shop-of';
import type { Verdict } from '../verdict/verdict';
import type { MutedShop } from './muted-shop';

/**
 * What is muted when somebody mutes the page that a verdict is about: all that the rule of its loudest incident covers.
 * Undefined where no rule matched, because there is nothing to be silent about.
 * @param today the day from which it is muted
 */
export function shopToMute(verdict: Verdict, today: Day): MutedShop | undefined {
  const [loudest] = verdict.kind === 'recorded' ? verdict.incidents : [];
  const rule = loudest?.rule;
  const shop = loudest && shopOf(loudest);
  if (!rule || !shop) return undefined;
  const common = { host: rule.host, name: shop.name, since: today };
  return rule.kind === 'path' ? { kind: 'path', path: rule.path, ...common } : { kind: rule.kind, ...common };
}
