import type { Level } from '../incident/level';
import { isSettled, type Verdict } from '../verdict/verdict';
import { tellPlain } from './numbers';
import { type ToldIncident, tellIncident } from './tell-incident';
import type { Words } from './words';

/** A verdict in words. */
export interface ToldVerdict {
  kind: Verdict['kind'];
  headline: string;
  /** What the headline does not mean, or what can be done. */
  hint?: string;
  level: Level;
  incidents: ToldIncident[];
  /** Where the reader is done with all that stands. */
  settled?: true;
  /** Whether a dataset that is built anew could say more. */
  mayRebuild?: true;
}

/** In place of a verdict, on a page whose address the browser does not tell us: it may be a shop's. */
export function tellUnseen(words: Words): ToldVerdict {
  return { kind: 'not-a-site', headline: words.hostAccess.unseen, level: 'none', incidents: [] };
}

/** Puts a verdict into words. "No record" is never told without saying that it is no guarantee. */
export function tellVerdict(verdict: Verdict, words: Words): ToldVerdict {
  const { popup } = words;
  switch (verdict.kind) {
    case 'not-a-site':
      return { kind: verdict.kind, headline: popup.notASite, level: 'none', incidents: [] };
    case 'no-record':
      return { kind: verdict.kind, headline: popup.noRecord, hint: popup.noRecordHint, level: 'none', incidents: [] };
    case 'unavailable':
      return {
        kind: verdict.kind,
        ...(verdict.reason
          ? { headline: popup.needsUpdate, hint: popup.needsUpdateHint }
          : { headline: popup.unavailable, hint: popup.unavailableHint, mayRebuild: true }),
        level: 'none',
        incidents: [],
      };
    case 'recorded':
      return {
        kind: verdict.kind,
        ...tellRecorded(verdict, words),
        level: verdict.level,
        incidents: verdict.incidents.map((one) => tellIncident(one, words)),
      };
  }
}

/** How many records stand against a page. What was withdrawn or cleared is none of them. */
function tellRecorded(
  { incidents, unread }: Extract<Verdict, { kind: 'recorded' }>,
  words: Words,
): Pick<ToldVerdict, 'headline' | 'hint' | 'settled'> {
  const { popup } = words;
  const more = unread ? { hint: tellPlain(unread, popup.moreNeedUpdate) } : {};
  const standing = incidents.filter(({ level }) => level !== 'none');
  if (standing.length > 0) {
    const count = tellPlain(standing.length, popup.recorded);
    return standing.every(isSettled) ? { headline: popup.settled, hint: count, ...more, settled: true } : { headline: count, ...more };
  }
  // That no record stands would be more than is known.
  if (unread) return { headline: popup.needsUpdate, hint: popup.needsUpdateHint };
  return { headline: tellPlain(incidents.length, popup.ended), hint: popup.noRecordHint };
}
