import * as z from 'zod/mini';
import type { News } from '../catalogue/news';
import type { RefreshOutcome } from '../dataset/refresh-outcome';
import type { Progress } from '../dataset/refresh-progress';
import { MAX_HOST_LENGTH, MAX_HOSTS } from '../incident/page-hosts';
import type { LookUpResult, NamedRecords } from '../search/look-up-result';
import { AFFECTED_ANSWERS } from '../verdict/affected';
import type { RecordedIncident, Verdict } from '../verdict/verdict';
import type { DatasetFacts } from '../wording/tell-dataset';
import type { ServedIncident } from '../wording/tell-embedded';
import { message } from './message';
import type { Replies, Requests } from './message-table';
import type { Done, PAGE_MESSAGES } from './page-messages';

/** The page that the reader is looking at, whose toolbar badge may change with what they say. */
const tab = z.optional(z.strictObject({ id: z.int(), url: z.string() }));

/** What something is said about (`AnswerAbout`), and where the reader is. */
const about = { id: z.string(), scope: z.string(), settled: z.optional(z.int()), tab };

/** Absent: forget the answer that was given. */
const answer = z.optional(z.enum(AFFECTED_ANSWERS));

/** The text that was typed as an address, where it is one. */
const address = z.optional(z.strictObject({ host: z.string(), path: z.string() }));

/** From which a page loads. */
const hosts = z.array(z.string().check(z.minLength(1), z.maxLength(MAX_HOST_LENGTH))).check(z.maxLength(MAX_HOSTS));

/** What the extension's own pages may ask. A new message is one line here and one handler in `answer-own-page.ts`. */
export const OWN_MESSAGES = {
  /** `remember`: the device may remember that this was told; not in a private window. */
  verdict: message({ url: z.optional(z.string()), remember: z.optional(z.boolean()) }).replies<Verdict>(),
  'look-up': message({ text: z.string(), address }).replies<LookUpResult>(),
  suggest: message({ text: z.string() }).replies<NamedRecords>(),
  open: message({ id: z.string(), key: z.string() }).replies<RecordedIncident | undefined>(),
  /** `hosts`: from which the reader's page loads (`embedded-suppliers.ts`). */
  embedded: message({ url: z.string(), hosts }).replies<RecordedIncident[]>(),
  /** Of the page before the reader (`serving-suppliers.ts`). */
  serving: message({ url: z.string() }).replies<ServedIncident[]>(),
  news: message({}).replies<News>(),
  /** The present revision of every incident of the dataset, by id. */
  revisions: message({}).replies<Record<string, number>>(),
  dataset: message({}).replies<DatasetFacts>(),
  /** `isPrivate`: asked for in a private window, of which nothing is kept. */
  refresh: message({ isPrivate: z.optional(z.boolean()) }).replies<RefreshOutcome>(),
  /** From the file that was handed over (`platform/inbox-store.ts`); undefined where there is none. */
  'refresh-file': message({}).replies<RefreshOutcome | undefined>(),
  /** Undefined while no refresh is running. */
  progress: message({}).replies<Progress | undefined>(),
  cancel: message({}).replies<Done>(),
  rebuild: message({}).replies<Done>(),
  mute: message({ url: z.string(), tabId: z.int() }).replies<Done>(),
  unmute: message({ place: z.string(), url: z.string(), tabId: z.int() }).replies<Done>(),
  answer: message({ ...about, question: z.string(), answer }).replies<Done>(),
  tick: message({ ...about, step: z.string(), done: z.boolean() }).replies<Done>(),
  /** The reader is done with a record, or opens it again. */
  settle: message(about).replies<Done>(),
  forget: message({ id: z.string(), tab }).replies<Done>(),
  /** What the shopper chose may have changed: the settings, the muted shops, or all that is remembered. */
  'settings-changed': message({}).replies<Done>(),
  /** Each told once, ever. */
  withdrawals: message({ remember: z.boolean() }).replies<RecordedIncident[]>(),
};

type Messages = typeof PAGE_MESSAGES & typeof OWN_MESSAGES;

/** Every message, as it is sent. */
export type Request = Requests<Messages>;

/** What comes back for each message. */
export type Reply<Name extends Request['ask']> = Replies<Messages>[Name];
