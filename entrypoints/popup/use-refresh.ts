import { useEffect, useState } from 'preact/hooks';
import { tellProgress, tellRefresh } from '../../core/wording/tell-refresh';
import type { Words } from '../../core/wording/words';
import * as clock from '../../platform/clock';
import { ask } from '../../platform/messages';
import { tryAsk } from '../../platform/try-ask';

/** Often enough to be seen moving. */
const PROGRESS_EVERY_MS = 250;

/**
 * A refresh by hand, with its progress and how it ended, in words.
 * @param isPrivate whether the window is a private one, of which nothing is kept
 * @param onEnd after a refresh, however it ended
 */
export function useRefresh(words: Words, isPrivate: boolean, onEnd: () => Promise<void>) {
  const [refreshing, setRefreshing] = useState<string>();
  const [outcome, setOutcome] = useState<string>();

  async function refresh(): Promise<void> {
    setOutcome(undefined);
    setRefreshing(words.dataset.refreshing);
    const watching = setInterval(() => void watch(), PROGRESS_EVERY_MS);
    setOutcome(await outcomeOfRefresh(words, isPrivate));
    clearInterval(watching);
    setRefreshing(undefined);
    await onEnd();
  }

  async function watch(): Promise<void> {
    const progress = await tryAsk({ ask: 'progress' });
    // The answer may come after the end.
    if (progress) setRefreshing((shown) => shown && tellProgress(progress, words));
  }

  // The popup may have been closed and opened again while a refresh goes on; whoever asks then gets its outcome.
  useEffect(() => void tryAsk({ ask: 'progress' }).then((progress) => progress && refresh()), []);

  return { refreshing, outcome, refresh };
}

/** Refreshes, and says in words how it ended. The worker may be stopped over it, and nobody knows then. */
async function outcomeOfRefresh(words: Words, isPrivate: boolean): Promise<string> {
  try {
    return tellRefresh((await ask({ ask: 'refresh', isPrivate })) ?? { kind: 'failed', failure: 'store' }, clock, words);
  } catch (error) {
    console.error('The refresh broke off:', error);
    return words.refreshed.unknown;
  }
}
