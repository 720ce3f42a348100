import { type LoggedRequest, MAX_REQUESTS } from '../core/dataset/request-log';
import type { HistoryDatabase } from './history-store';

/** Notes a request that was sent. A log that cannot be written is said on the console and stops nothing else. */
export async function logRequest(database: HistoryDatabase, request: LoggedRequest): Promise<void> {
  try {
    const tx = (await database()).transaction('requests', 'readwrite');
    await tx.store.add(request);
    const excess = (await tx.store.count()) - MAX_REQUESTS;
    let cursor = excess > 0 ? await tx.store.openCursor() : null;
    for (let dropped = 0; cursor && dropped < excess; dropped++) {
      await cursor.delete();
      cursor = await cursor.continue();
    }
    await tx.done;
  } catch (error) {
    console.error('A request could not be logged:', error);
  }
}

/** Every request that was logged, newest first. */
export async function loggedRequests(database: HistoryDatabase): Promise<LoggedRequest[]> {
  return (await (await database()).getAll('requests')).reverse();
}
