import type { ComponentChildren } from 'preact';

/** Which parts of a card the reader left open; a part is known by the same name on every card. */
export interface Folds {
  isOpen: (name: string) => boolean;
  onToggle: (name: string, open: boolean) => void;
}

interface FoldProps {
  name: string;
  title: string;
  /** Absent where there is room for everything: the part is then there, under its heading. */
  folds: Folds | undefined;
  children: ComponentChildren;
}

/** A part of a card that waits behind its heading, and stays as the reader left it. */
export function Fold({ name, title, folds, children }: FoldProps) {
  if (!folds)
    return (
      <section class={`part ${name}`}>
        <h3>{title}</h3>
        {children}
      </section>
    );
  return (
    <details
      class={`fold ${name}`}
      open={folds.isOpen(name)}
      onToggle={(event) => {
        // Also called when it is opened as it was left.
        if (event.currentTarget.open !== folds.isOpen(name)) folds.onToggle(name, event.currentTarget.open);
      }}
    >
      <summary>
        <h3>{title}</h3>
      </summary>
      {children}
    </details>
  );
}
