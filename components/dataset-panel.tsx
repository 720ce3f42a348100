import type { ToldDataset } from '../core/wording/tell-dataset';
import type { Words } from '../core/wording/words';

interface DatasetPanelProps {
  words: Words;
  /** Undefined while it is being read. */
  told: ToldDataset | undefined;
  /** How far a refresh is, in words; undefined while none is running. */
  refreshing: string | undefined;
  /** How the last refresh of this popup ended. */
  outcome: string | undefined;
  onRefresh: () => void;
  onCancel: () => void;
  onFromFile: () => void;
}

/** How old the data are, and the button that refreshes them. */
export function DatasetPanel({ words, told, refreshing, outcome, onRefresh, onCancel, onFromFile }: DatasetPanelProps) {
  return (
    <footer class="dataset">
      {told && (
        <div>
          {told.troubles.map((line) => (
            <p key={line} class="warning">
              {line}
            </p>
          ))}
          {told.lines.map((line) => (
            <p key={line} class={line === told.warning ? 'warning' : undefined}>
              {line}
            </p>
          ))}
        </div>
      )}
      {told?.mayRefresh && (
        <button type="button" class="refresh" onClick={onRefresh} disabled={refreshing !== undefined} aria-busy={refreshing !== undefined}>
          {refreshing ?? words.dataset.refresh}
        </button>
      )}
      {refreshing === undefined ? (
        <button type="button" class="quiet" onClick={onFromFile}>
          {words.dataset.fromFile}
        </button>
      ) : (
        <button type="button" class="quiet" onClick={onCancel}>
          {words.dataset.cancel}
        </button>
      )}
      <p class="outcome" role="status">
        {outcome}
      </p>
    </footer>
  );
}
