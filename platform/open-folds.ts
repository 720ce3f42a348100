const KEY = 'open-folds';

interface OpenFolds {
  isOpen: (name: string) => boolean;
  onToggle: (name: string, open: boolean) => void;
}

/**
 * Which parts of the popup the reader left open. Kept in the extension's own `localStorage`, because it is read before the first
 * paint; it names parts of every card alike, and so tells of no page.
 */
export function openFolds(): OpenFolds {
  return foldsOf(read(), (open) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(open));
    } catch {
      // A profile that keeps nothing: the part is as the reader wants it until the popup is closed.
    }
  });
}

/** The same where nothing is kept. */
export function passingFolds(): OpenFolds {
  return foldsOf([], () => {});
}

function foldsOf(names: readonly string[], keep: (open: string[]) => void): OpenFolds {
  const open = new Set(names);
  return {
    isOpen: (name) => open.has(name),
    onToggle(name, isOpen) {
      if (isOpen) open.add(name);
      else open.delete(name);
      keep([...open]);
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
