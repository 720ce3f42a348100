const KEY = 'open-folds';

/**
 * Which parts of the popup the reader left open. Kept in the extension's own `localStorage`, because it is read before the first
 * paint; it names parts of every card alike, and so tells of no page.
 */
export function openFolds(): { isOpen: (name: string) => boolean; onToggle: (name: string, open: boolean) => void } {
  const open = new Set(read());
  return {
    isOpen: (name) => open.has(name),
    onToggle(name, isOpen) {
      if (isOpen) open.add(name);
      else open.delete(name);
      try {
        localStorage.setItem(KEY, JSON.stringify([...open]));
      } catch {
        // A profile that keeps nothing: the part is as the reader wants it until the popup is closed.
      }
    },
  };
}

/** Forgets which parts were left open. */
export function forgetFolds(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept, nothing was.
  }
}

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
