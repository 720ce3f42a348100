import type { ToldIncident } from '../core/wording/tell-incident';
import { type ToldReport, tellReport } from '../core/wording/tell-report';
import type { Words } from '../core/wording/words';
import { extensionVersion, REPORT_URL } from './build';
import { readersDay } from './clock';

/**
 * Reports on records, from this build and the dataset in use.
 * @param published of the dataset, ISO 8601; undefined where it is not known
 */
export function reportingIn(words: Words, published: string | undefined) {
  const facts = {
    version: extensionVersion(),
    published: published === undefined ? undefined : readersDay(Date.parse(published)),
    receiver: REPORT_URL,
  };
  return { reportOn: (told: ToldIncident): ToldReport => tellReport(told, facts, words), onCopy: copyText };
}

/** Puts a text into the clipboard, after a press; false where the browser refuses. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // It rejects for one reason: the browser does not allow it here and now.
    return false;
  }
}
