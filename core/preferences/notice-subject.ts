import { hasKinds, type Kinds } from '../incident/kinds';
import type { RecordedIncident } from '../verdict/verdict';

/** What an in-page badge was shown for: a revision of an incident, at one of its shops. */
export interface NoticeSubject {
  id: string;
  revision: number;
  shopKey: string;
}

const SUBJECT: Kinds<NoticeSubject> = { id: 'text', revision: 'number', shopKey: 'text' };

/** The subject that an incident is, as it stands now. */
export function noticeSubject({ incident, shopKey }: RecordedIncident): NoticeSubject {
  return { id: incident.id, revision: incident.revision, shopKey };
}

/** Whether an incident, as it stands now, is among the subjects. */
export function isAmong(subjects: readonly NoticeSubject[], one: RecordedIncident): boolean {
  const { id, revision, shopKey } = noticeSubject(one);
  return subjects.some((other) => other.id === id && other.revision === revision && other.shopKey === shopKey);
}

/** The subjects that were stored; none where something else is found. */
export function readSubjects(stored: unknown): NoticeSubject[] {
  return Array.isArray(stored) && stored.every(isSubject) ? stored : [];
}

function isSubject(stored: unknown): stored is NoticeSubject {
  return hasKinds(SUBJECT, stored) && Object.keys(stored).length === Object.keys(SUBJECT).length;
}
