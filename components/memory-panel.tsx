import { useRef } from 'preact/hooks';
import type { Words } from '../core/words';

export interface MemoryPanelProps {
  words: Words;
  /** How much is remembered, in words. */
  holds: string;
  /** Why the file that was chosen last was not taken in. */
  problem: string | undefined;
  onExport: () => void;
  onImport: (file: File) => void;
  onErase: () => void;
}

/** What is remembered: saved to a file, loaded from one, erased. Erasing asks once more. */
export function MemoryPanel({ words, holds, problem, onExport, onImport, onErase }: MemoryPanelProps) {
  const { memory } = words.settings;
  const sure = useRef<HTMLDialogElement>(null);
  const file = useRef<HTMLInputElement>(null);
  return (
    <section>
      <h2>{memory.title}</h2>
      <p class="hint">{memory.hint}</p>
      <p>{holds}</p>
      <div class="row wrap">
        <button type="button" onClick={onExport}>
          {memory.export}
        </button>
        <button type="button" aria-describedby="import-hint" onClick={() => file.current?.click()}>
          {memory.import}
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
          {memory.erase}
        </button>
      </div>
      <p class="hint" id="import-hint">
        {memory.importHint}
      </p>
      <p class="warning" role="alert">
        {problem}
      </p>
      <dialog ref={sure} aria-labelledby="erase-ask">
        <p id="erase-ask">
          <strong>{memory.eraseAsk}</strong>
        </p>
        <p class="hint">{memory.eraseHint}</p>
        <form method="dialog" class="row wrap">
          <button type="submit">{memory.eraseNo}</button>
          <button type="submit" onClick={onErase}>
            {memory.eraseYes}
          </button>
        </form>
      </dialog>
    </section>
  );
}
