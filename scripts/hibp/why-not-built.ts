import type { HibpLists } from './hibp-lists';
import type { HibpFlag, HibpRecord } from './hibp-schema';

/** Flags of what is no breach of a site, or should no longer be told. `sensitive` and `unverified` are told, with care. */
const NEVER_TOLD: readonly HibpFlag[] = ['fabricated', 'spam-list', 'retired', 'malware', 'stealer-log'];

/**
 * Why a record of Have I Been Pwned becomes no incident: a flag, a decision of ours (`excluded.json`), or because another
 * record tells of it (`told-elsewhere.json`). Undefined when it becomes one.
 */
export function whyNotBuilt({ Name, Flags }: HibpRecord, { excluded, toldElsewhere }: HibpLists): string | undefined {
  const flag = NEVER_TOLD.find((one) => Flags?.includes(one));
  if (flag) return flag;
  const decided = excluded.get(Name);
  if (decided) return decided.reason;
  return toldElsewhere.has(Name) ? 'told-elsewhere' : undefined;
}
