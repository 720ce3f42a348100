import { useState } from 'preact/hooks';
import { FilePanel } from '../../components/file-panel';
import { tellRefresh } from '../../core/wording/tell-refresh';
import type { Words } from '../../core/wording/words';
import * as clock from '../../platform/clock';
import { ask } from '../../platform/messages';
import { openStagingStore } from '../../platform/staging-store';

const staging = openStagingStore();

/** Hands a dataset file to the background. A page of its own, because browsers close a popup when a file is being chosen. */
export function App({ words }: { words: Words }) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<string>();

  async function refresh(file: File): Promise<void> {
    setBusy(true);
    setOutcome(undefined);
    try {
      await staging.deposit(file);
      setOutcome(tellRefresh((await ask({ ask: 'refresh-file' })) ?? { kind: 'failed', failure: 'store' }, clock, words));
    } catch (error) {
      console.error('The file could not be handed over:', error);
      setOutcome(tellRefresh({ kind: 'failed', failure: 'store' }, clock, words));
    }
    setBusy(false);
  }

  return <FilePanel words={words} busy={busy} outcome={outcome} onFile={(file) => void refresh(file)} />;
}
