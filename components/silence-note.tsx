/** Why the reader hears nothing about a shop or a record in pages, and the way back. */
export interface Silence {
  text: string;
  action: string;
  /** Absent where nothing can be kept. */
  onEnd?: (() => void) | undefined;
}

/** Tells it, under a name. */
export function SilenceNote({ told: { text, action, onEnd } }: { told: Silence }) {
  return (
    <p class="silence">
      <span class="hint">{text}</span>
      {onEnd && (
        <button type="button" class="link" onClick={onEnd}>
          {action}
        </button>
      )}
    </p>
  );
}
