import type { ReadingPorts } from './background-ports';
import { datasetState } from './dataset-state';
import { embeddedSuppliers } from './embedded-suppliers';
import { lookUp, searcher, suggest } from './look-up';
import { markTabAgain } from './mark-tab';
import type { Handlers } from './message-table';
import type { OWN_MESSAGES } from './messages';
import { muteShop, unmuteShop } from './mute-shop';
import { openIncident } from './open-incident';
import type { Done } from './page-messages';
import type { TabPage } from './ports';
import { readNews } from './read-news';
import type { DatasetTrouble } from './readable-dataset';
import { type PlannedRefreshPorts, plannedRefresh } from './scheduled-refresh';
import { servingSuppliers } from './serving-suppliers';
import { verdictAt } from './verdict-at';
import { rememberSeen, tellWithdrawals } from './withdrawals';

/** How many new records, and how many changed ones, the popup lists; the catalogue has them all. */
const NEWS = 5;

/** What other parts of the background do, too. */
export interface SharedActions extends PlannedRefreshPorts {
  /** Titles the icon anew. Never rejects. */
  tellAccess(): Promise<void>;
  /** Marks the open pages again, when there is time. */
  markOthers(): void;
  /** Throws the dataset away, and sees to it that there is another. */
  rebuild(): Promise<void>;
  /** What had to be done so that the dataset could be read. */
  trouble(): DatasetTrouble;
}

/** What the extension's own pages are answered. */
export function ownPageHandlers(ports: ReadingPorts, shared: SharedActions): Handlers<typeof OWN_MESSAGES, undefined> {
  const { dataset, answers, readAddress } = ports;
  const search = searcher(dataset);

  /** The tab at hand first, and at once: the reader is looking at it. It may be one that the browser shows us only while the popup is open. */
  async function markAgain(tab: TabPage | undefined): Promise<Done> {
    if (tab) await markTabAgain(tab, ports);
    shared.markOthers();
    return 'done';
  }

  return {
    async verdict({ url, remember }) {
      const verdict = await verdictAt(readAddress(url), ports);
      if (remember && verdict.kind === 'recorded') await rememberSeen(verdict.incidents, ports);
      return verdict;
    },
    'look-up': ({ text, address }) => lookUp(text, address, ports, search),
    suggest: ({ text }) => suggest(text, ports, search),
    open: (heading) => openIncident(heading, ports),
    async embedded({ url, hosts }) {
      const page = readAddress(url);
      return page ? embeddedSuppliers(page, hosts, ports) : [];
    },
    async serving({ url }) {
      const page = readAddress(url);
      return page ? servingSuppliers(page, ports) : [];
    },
    news: () => readNews(dataset, NEWS),
    revisions: async () => Object.fromEntries((await dataset.headings()).map(({ id, revision }) => [id, revision])),
    withdrawals: ({ remember }) => tellWithdrawals(remember, ports),

    dataset: () => datasetState({ ...ports, filter: ports.install.filter, trouble: shared.trouble }),
    refresh: ({ isPrivate = false }) => plannedRefresh(shared, !isPrivate),
    async 'refresh-file'() {
      const file = await ports.handedFile();
      return file && shared.refresher.fromFile(file);
    },
    progress: async () => shared.refresher.progress(),
    async cancel() {
      shared.refresher.cancel();
      return 'done';
    },
    async rebuild() {
      await shared.rebuild();
      shared.markOthers();
      return 'done';
    },

    async mute({ url, tabId }) {
      await muteShop({ id: tabId, url }, ports);
      return markAgain(undefined);
    },
    async unmute({ place, url, tabId }) {
      await unmuteShop(place, { id: tabId, url }, ports);
      return markAgain(undefined);
    },
    async answer({ question, answer, tab, ...about }) {
      await answers.answer(about, question, answer);
      return markAgain(tab);
    },
    async tick({ step, done, tab, ...about }) {
      await answers.tick(about, step, done);
      return markAgain(tab);
    },
    async settle({ tab, ...about }) {
      await answers.settle(about);
      return markAgain(tab);
    },
    async forget({ id, tab }) {
      await answers.forgetAnswers(id);
      return markAgain(tab);
    },
    async 'settings-changed'() {
      await shared.tellAccess();
      return markAgain(undefined);
    },
  };
}
