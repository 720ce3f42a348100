import * as z from 'zod/mini';
import type { RecordedIncident } from '../verdict/verdict';

const subjectSchema = z.strictObject({ id: z.string(), revision: z.int(), shopKey: z.string() });
const subjectsSchema = z.array(subjectSchema);

/** What an in-page badge was shown for: a revision of an incident, at one of its shops. */
export type NoticeSubject = z.infer<typeof subjectSchema>;

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
  return subjectsSchema.safeParse(stored).data ?? [];
}
