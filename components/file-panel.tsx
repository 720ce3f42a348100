import type { Words } from '../core/wording/words';

interface FilePanelProps {
  words: Words;
  busy: boolean;
  /** How the refresh from the last file ended. */
  outcome: string | undefined;
  onFile: (file: File) => void;
}

/** Takes one dataset file. */
export function FilePanel({ words, busy, outcome, onFile }: FilePanelProps) {
  return (
    <section class="file">
      <h2>{words.dataset.fileTitle}</h2>
      <p>{words.dataset.fileHint}</p>
      <label>
        {words.dataset.fileLabel}
        <input
          type="file"
          accept=".misemori"
          disabled={busy}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            // So that the same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      <p class="outcome" role="status">
        {busy ? words.dataset.refreshing : outcome}
      </p>
    </section>
  );
}
