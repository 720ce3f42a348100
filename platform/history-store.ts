import type { DBSchema, IDBPDatabase } from 'idb';
import type { LastRefresh } from '../core/dataset/refresh-schedule';
import type { LoggedRequest } from '../core/dataset/request-log';
import type { MutedShop } from '../core/preferences/muted-shop';
import type { IncidentHistory } from '../core/preferences/notice-policy';
import type { Settings } from '../core/preferences/settings';
import type { AnswersPort, HistoryPort, SeenPort } from '../core/use-cases/ports';
import type { IncidentAnswers } from '../core/verdict/affected';
import { answeredWith, settledAs, tickedWith } from '../core/verdict/incident-answers';
import { openDatabase } from './database';

export interface HistorySchema extends DBSchema {
  /** By incident id. */
  incidents: { key: string; value: IncidentHistory };
  /** How the last refresh ended; attempts and successes are stamped apart (ISO 8601 in UTC). */
  refreshes: { key: 'last'; value: LastRefresh };
  /** By incident id. */
  answers: { key: string; value: IncidentAnswers };
  /** By incident id: the state in which the popup last told of it. */
  seen: { key: string; value: string };
  settings: { key: 'settings'; value: Settings };
  /** By the shop's place (`placeOf`). */
  muted: { key: string; value: MutedShop };
  /** In the order in which they were sent. */
  requests: { key: number; value: LoggedRequest };
}

/** The stores of {@link openHistoryStore}, for those who read and write the shopper's own choices and the log of requests. */
export type HistoryDatabase = () => Promise<IDBPDatabase<HistorySchema>>;

/** What the shopper was shown, dismissed and told us, in IndexedDB; kept apart from the dataset, which may be rebuilt at any time. */
export function openHistoryStore(): HistoryPort &
  AnswersPort &
  SeenPort & { lastRefresh(): Promise<LastRefresh>; stampRefresh(stamp: LastRefresh): Promise<void>; database: HistoryDatabase } {
  const { connection: database } = openDatabase<HistorySchema>({
    name: 'misemori-memory',
    version: 2,
    stores: [
      { name: 'incidents' },
      { name: 'refreshes' },
      { name: 'answers' },
      { name: 'seen' },
      { name: 'settings' },
      { name: 'muted' },
      { name: 'requests', autoIncrement: true },
    ],
    // Only the shopper can give it again.
    ofOtherVersion: 'keep',
  });

  async function change(id: string, next: (history: IncidentHistory) => IncidentHistory): Promise<void> {
    const tx = (await database()).transaction('incidents', 'readwrite');
    await tx.store.put(next((await tx.store.get(id)) ?? {}), id);
    await tx.done;
  }

  async function changeAnswers(id: string, next: (told: IncidentAnswers) => IncidentAnswers): Promise<void> {
    const tx = (await database()).transaction('answers', 'readwrite');
    await tx.store.put(next((await tx.store.get(id)) ?? {}), id);
    await tx.done;
  }

  return {
    database,

    async read(ids) {
      const tx = (await database()).transaction('incidents');
      const found = await Promise.all(ids.map(async (id) => [id, await tx.store.get(id)] as const));
      return new Map(found.flatMap(([id, history]) => (history ? [[id, history] as const] : [])));
    },

    shown: (id, revision, session, shopKey) =>
      change(id, (history) => {
        const same = history.shownRevision === revision;
        const counted = same && history.lastSession === session;
        return {
          ...history,
          shownRevision: revision,
          lastSession: session,
          sessions: (same ? (history.sessions ?? 0) : 0) + (counted ? 0 : 1),
          shops: [...new Set([...(counted ? (history.shops ?? []) : []), shopKey])],
        };
      }),

    dismiss: (id, revision) =>
      change(id, (history) => ({ ...history, dismissedRevision: Math.max(revision, history.dismissedRevision ?? 0) })),

    async readAnswers(ids) {
      const tx = (await database()).transaction('answers');
      const found = await Promise.all(ids.map(async (id) => [id, await tx.store.get(id)] as const));
      return new Map(found.flatMap(([id, told]) => (told ? [[id, told] as const] : [])));
    },

    async allAnswers() {
      const tx = (await database()).transaction('answers');
      const [ids, all] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return new Map(ids.flatMap((id, i) => (all[i] ? [[id, all[i]] as const] : [])));
    },

    answer: (about, question, answer) =>
      changeAnswers(about.id, (told) => settledAs(about, answeredWith(told, about.scope, question, answer))),
    tick: (about, step, done) => changeAnswers(about.id, (told) => settledAs(about, tickedWith(told, step, done))),
    settle: (about) => changeAnswers(about.id, (told) => settledAs(about, told)),

    async forgetAnswers(id) {
      await (await database()).delete('answers', id);
    },

    async seen(id, state) {
      await (await database()).put('seen', state, id);
    },

    async everSeen() {
      const tx = (await database()).transaction(['incidents', 'seen']);
      const [incidents, ids, states] = await Promise.all([
        tx.objectStore('incidents').getAllKeys(),
        tx.objectStore('seen').getAllKeys(),
        tx.objectStore('seen').getAll(),
      ]);
      return new Map<string, string | undefined>([
        ...incidents.map((id) => [id, undefined] as const),
        ...ids.map((id, i) => [id, states[i]] as const),
      ]);
    },

    async lastRefresh() {
      return (await (await database()).get('refreshes', 'last')) ?? {};
    },

    async stampRefresh(stamp) {
      const tx = (await database()).transaction('refreshes', 'readwrite');
      await tx.store.put({ ...(await tx.store.get('last')), ...stamp }, 'last');
      await tx.done;
    },
  };
}
