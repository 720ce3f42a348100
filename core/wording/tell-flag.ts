import { matchedShopOf } from '../verdict/shop-of';
import type { RecordedIncident } from '../verdict/verdict';
import type { Words } from './words';

/**
 * What sets this page or record apart most, in a few words beside the level; what is told at length is in the summary.
 * Undefined where nothing does.
 */
export function tellFlag(recorded: RecordedIncident, { flag }: Words): string | undefined {
  const { incident, rule, longUnseen } = recorded;
  if (longUnseen) return flag.longUnseen;
  if (rule?.role === 'successor') return flag.successor;
  const about = matchedShopOf(recorded);
  const [status, another] = [...new Set((about ? [about] : incident.shops).map((one) => one.status))];
  if (another === undefined && (status === 'closed' || status === 'replaced' || status === 'suspended')) return flag[status];
  return incident.state === 'corrected' ? flag.corrected : undefined;
}
