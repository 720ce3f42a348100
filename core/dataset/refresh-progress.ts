/** One refresh while it runs: how far it is, and whether the person has stopped it. */
export interface RefreshRun {
  /** False where it was asked for in a private window: it is neither stamped nor logged. */
  readonly leavesTrace: boolean;
  readonly cancelled: boolean;
  /** Bytes that have arrived, of those that the manifest announces; `total` is 0 until that is known. */
  readonly progress: Progress;
  /** Asks it to stop; what is under way is told through `onCancel`. Once the new dataset is in place it has no effect. */
  cancel(): void;
  /** Calls back once when the run is cancelled, at once if it already is; gives back how to take the call back. */
  onCancel(act: () => void): () => void;
  /** How many bytes of packs are to come; what arrived before (the manifest) is not counted. */
  announce(totalBytes: number): void;
  arrived(bytes: number): void;
}

export interface Progress {
  done: number;
  total: number;
}

/** A run that has just begun. */
export function startRun({ leavesTrace = true }: { leavesTrace?: boolean } = {}): RefreshRun {
  const acts = new Set<() => void>();
  const progress: Progress = { done: 0, total: 0 };
  let cancelled = false;
  return {
    leavesTrace,
    get cancelled() {
      return cancelled;
    },
    get progress() {
      return { ...progress };
    },
    cancel() {
      cancelled = true;
      for (const act of acts) act();
      acts.clear();
    },
    onCancel(act) {
      if (cancelled) act();
      else acts.add(act);
      return () => void acts.delete(act);
    },
    announce(totalBytes) {
      progress.total = totalBytes;
      progress.done = 0;
    },
    arrived(bytes) {
      progress.done += bytes;
    },
  };
}
