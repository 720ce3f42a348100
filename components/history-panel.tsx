import { useRef } from 'preact/hooks';
import type { Words } from '../core/wording/words';

export interface HistoryPanelProps {
  words: Words;
  /** How much is remembered, in words. */
  holds: string;
  /** Why the file that was chosen last was refused. */
  problem: string | undefined;
  onExport: () => void;
  onImport: (file: File) => void;
  onErase: () => void;
}

/** What is remembered: saved to a file, loaded from one, erased. Erasing asks once more. */
export function HistoryPanel({ words, holds, problem, onExport, onImport, onErase }: HistoryPanelProps) {
  const { history } = words.settings;
  const sure = useRef<HTMLDialogElement>(null);
  const file = useRef<HTMLInputElement>(null);
  return (
    <section>
      <h2>{history.title}</h2>
      <p class="hint">{history.hint}</p>
      <p>{holds}</p>
      <div class="row wrap">
        <button type="button" onClick={onExport}>
          {history.export}
        </button>
        <button type="button" aria-describedby="import-hint" onClick={() => file.current?.click()}>
          {history.import}
        </button>
        <input
          ref={file}
          id="import-file"
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) onImport(chosen);
            // So that the same file can be chosen once more.
            event.currentTarget.value = '';
          }}
        />
        <button type="button" onClick={() => sure.current?.showModal()}>
          {history.erase}
        </button>
      </div>
      <p class="hint" id="import-hint">
        {history.importHint}
      </p>
      <p class="warning" role="alert">
        {problem}
      </p>
      <dialog ref={sure} aria-labelledby="erase-ask">
        <p id="erase-ask">
          <strong>{history.eraseAsk}</strong>
        </p>
        <p class="hint">{history.eraseHint}</p>
        <form method="dialog" class="row wrap">
          <button type="submit">{history.eraseNo}</button>
          <button type="submit" onClick={onErase}>
            {history.eraseYes}
          </button>
        </form>
      </dialog>
    </section>
  );
}
