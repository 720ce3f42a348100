import type { LastRefresh } from '../../core/dataset/refresh-schedule';
import { type MutedShop, placeOf } from '../../core/preferences/muted-shop';
import type { IncidentHistory } from '../../core/preferences/notice-policy';
import { readSettings, type Settings } from '../../core/preferences/settings';
import type { AnswersPort, HistoryPort, PreferencesPort, RefreshStampsPort, SeenPort } from '../../core/use-cases/ports';
import type { IncidentAnswers } from '../../core/verdict/affected';
import { answeredWith, settledAs, tickedWith } from '../../core/verdict/incident-answers';

/**
 * Everything that is remembered for a shopper, in memory, with what tests look at: `all` is what was shown and dismissed.
 * `broken` makes every method reject, as a database that cannot be opened does; `full` those that write, as a full disk does.
 */
export type InMemoryHistory = HistoryPort &
  AnswersPort &
  SeenPort &
  RefreshStampsPort &
  PreferencesPort & { all: Map<string, IncidentHistory>; writes: number; broken: boolean; full: boolean };

export function inMemoryHistory(known: Record<string, IncidentHistory> = {}): InMemoryHistory {
  const all = new Map(Object.entries(known));
  const answers = new Map<string, IncidentAnswers>();
  const seen = new Map<string, string>();
  const muted = new Map<string, MutedShop>();
  let settings: Settings | undefined;
  let last: LastRefresh = {};

  const state = { all, writes: 0, broken: false, full: false };
  const ready = () => {
    if (state.broken) throw new Error('the database cannot be opened');
  };
  const writing = () => {
    ready();
    if (state.full) throw new DOMException('full', 'QuotaExceededError');
    state.writes += 1;
  };
  const some = <T>(map: ReadonlyMap<string, T>, ids: readonly string[]) =>
    new Map([...map].filter(([id]) => ids.includes(id)).map(([id, one]) => [id, structuredClone(one)]));
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

  return Object.assign(state, {
    async read(ids: readonly string[]) {
      ready();
      return some(all, ids);
    },
    async shown(id: string, revision: number, session: string, shopKey: string) {
      writing();
      const history = all.get(id) ?? {};
      const same = history.shownRevision === revision;
      const counted = same && history.lastSession === session;
      all.set(id, {
        ...history,
        shownRevision: revision,
        lastSession: session,
        sessions: (same ? (history.sessions ?? 0) : 0) + (counted ? 0 : 1),
        shops: [...new Set([...(counted ? (history.shops ?? []) : []), shopKey])],
      });
    },
    async dismiss(id: string, revision: number) {
      writing();
      const history = all.get(id) ?? {};
      all.set(id, { ...history, dismissedRevision: Math.max(revision, history.dismissedRevision ?? 0) });
    },

    async readAnswers(ids: readonly string[]) {
      ready();
      return some(answers, ids);
    },
    async allAnswers() {
      ready();
      return structuredClone(answers);
    },
    async answer(...[about, question, answer]: Parameters<AnswersPort['answer']>) {
      writing();
      answers.set(about.id, settledAs(about, answeredWith(answers.get(about.id) ?? {}, about.scope, question, answer)));
    },
    async tick(...[about, step, done]: Parameters<AnswersPort['tick']>) {
      writing();
      answers.set(about.id, settledAs(about, tickedWith(answers.get(about.id) ?? {}, step, done)));
    },
    async settle(about: Parameters<AnswersPort['settle']>[0]) {
      writing();
      answers.set(about.id, settledAs(about, answers.get(about.id) ?? {}));
    },
    async forgetAnswers(id: string) {
      writing();
      answers.delete(id);
    },

    async seen(id: string, stateThen: string) {
      writing();
      seen.set(id, stateThen);
    },
    async everSeen() {
      ready();
      return new Map<string, string | undefined>([...[...all.keys()].map((id) => [id, undefined] as const), ...seen]);
    },

    async lastRefresh() {
      ready();
      return { ...last };
    },
    async stampRefresh(stamp: LastRefresh) {
      writing();
      last = { ...last, ...stamp };
    },

    async settings() {
      ready();
      return readSettings(settings);
    },
    async choose(changed: Partial<Settings>) {
      writing();
      settings = { ...readSettings(settings), ...changed };
      return settings;
    },
    async muted() {
      ready();
      return sorted(muted).map(([, shop]) => shop);
    },
    async mute(shop: MutedShop) {
      writing();
      muted.set(placeOf(shop), shop);
    },
    async unmute(place: string) {
      writing();
      muted.delete(place);
    },
    async remembered() {
      ready();
      return {
        settings: readSettings(settings),
        muted: sorted(muted).map(([, shop]) => shop),
        incidents: sorted(all),
        answers: sorted(answers),
        seen: sorted(seen),
      };
    },
    async replace(remembered: Parameters<PreferencesPort['replace']>[0]) {
      writing();
      for (const store of [all, answers, seen, muted]) store.clear();
      settings = remembered.settings;
      for (const [id, one] of remembered.incidents) all.set(id, one);
      for (const [id, one] of remembered.answers) answers.set(id, one);
      for (const [id, one] of remembered.seen) seen.set(id, one);
      for (const shop of remembered.muted) muted.set(placeOf(shop), shop);
    },
    async erase() {
      writing();
      for (const store of [all, answers, seen, muted]) store.clear();
      settings = undefined;
    },
  });
}
