import type { ToldDataset } from '../core/wording/tell-dataset';
import type { Words } from '../core/words';

interface DatasetPanelProps {
  words: Words;
  /** Undefined while it is being read. */
  told: ToldDataset | undefined;
  refreshing: boolean;
  /** How the last refresh of this popup ended. */
  outcome: string | undefined;
  onRefresh: () => void;
}

/** How old the data are, and the button that refreshes them. */
export function DatasetPanel({ words, told, refreshing, outcome, onRefresh }: DatasetPanelProps) {
  return (
    <footer class="dataset">
      {told && (
        <div>
          {told.lines.map((line) => (
            <p key={line} class={line === told.warning ? 'warning' : undefined}>
              {line}
            </p>
          ))}
        </div>
      )}
      <button type="button" onClick={onRefresh} disabled={refreshing} aria-busy={refreshing}>
        {refreshing ? words.dataset.refreshing : words.dataset.refresh}
      </button>
      <p class="outcome" role="status">
        {outcome}
      </p>
    </footer>
  );
}
