import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { backRoom } from '../core/use-cases/back-room';
import { offerBackRoom } from '../platform/back-room';
import { FEED_URL } from '../platform/build';
import { bytesPort as bytes } from '../platform/bytes';
import { connection } from '../platform/connection';
import { exchangesIn } from '../platform/dataset-exchange';
import { hasFeedAccess } from '../platform/feed-access';
import { handedFile } from '../platform/file-source';
import { hasHostAccess } from '../platform/host-access';
import { openInboxStore } from '../platform/inbox-store';
import { keepAlive } from '../platform/keep-alive';
import { bundle, openFeed } from '../platform/sources';
import { openOwnPage, openPages, visitOpenPages } from '../platform/tabs';

// What happens is in core/use-cases/back-room.ts. Here it is given what the worker hands over, and the rest of the browser.
export default defineUnlistedScript(() => {
  offerBackRoom(({ log, filter, ...given }) => {
    const inbox = openInboxStore();
    return backRoom({
      ...given,
      install: { dataset: { ...given.dataset, ...exchangesIn(given.dataset.database) }, filter, bytes },
      ...{ bundle, feed: openFeed(log), handedFile: () => handedFile(inbox) },
      openPages: { all: openPages, visit: visitOpenPages },
      openFirstRun: () => openOwnPage('/welcome.html'),
      ...{ hasHostAccess, hasFeedAccess: () => hasFeedAccess(FEED_URL), connection, keepAlive, random: Math.random },
    });
  });
});
