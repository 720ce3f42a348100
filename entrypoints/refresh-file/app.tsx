import { useState } from 'preact/hooks';
import { FilePanel } from '../../components/file-panel';
import type { RefreshFailure } from '../../core/dataset/refresh-outcome';
import { tellRefresh } from '../../core/wording/tell-refresh';
import type { Words } from '../../core/wording/words';
import * as clock from '../../platform/clock';
import { refuseFile } from '../../platform/file-source';
import { openInboxStore } from '../../platform/inbox-store';
import { ask } from '../../platform/messages';

const inbox = openInboxStore();

/** Hands a dataset file to the background. A page of its own, because browsers close a popup when a file is being chosen. */
export function App({ words }: { words: Words }) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<string>();

  async function refresh(file: File): Promise<void> {
    setBusy(true);
    setOutcome(undefined);
    setOutcome(await outcomeOf(file, words));
    setBusy(false);
  }

  return <FilePanel words={words} busy={busy} outcome={outcome} onFile={(file) => void refresh(file)} />;
}

/** Hands the file over, and says in words how the refresh from it ended. */
async function outcomeOf(file: File, words: Words): Promise<string> {
  const failed = (failure: RefreshFailure) => tellRefresh({ kind: 'failed', failure }, clock, words);
  try {
    const refusal = await refuseFile(file);
    if (refusal) return failed(refusal);
    await inbox.deposit(file);
  } catch (error) {
    console.error('The file could not be handed over:', error);
    const isFull = error instanceof Error && error.name === 'QuotaExceededError';
    return failed(isFull ? 'disk-full' : 'store');
  }
  try {
    return tellRefresh((await ask({ ask: 'refresh-file' })) ?? { kind: 'failed', failure: 'store' }, clock, words);
  } catch (error) {
    // The worker was stopped over it, and nobody knows how far it came.
    console.error('The refresh broke off:', error);
    return words.refreshed.unknown;
  }
}
