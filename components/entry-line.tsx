import type { ComponentChildren } from 'preact';
import type { Level } from '../core/incident/level';
import { LevelMark } from './level-mark';

interface EntryLineProps {
  /** Its mark stands before the word; absent where the word alone says what there is. */
  level?: Level;
  word: string;
  name: string;
  href: string;
  /** The facts, a `span` each. */
  children: ComponentChildren;
}

/** A record in a list of the catalogue: how it stands, its name, which leads to it, and a few facts. */
export function EntryLine({ level, word, name, href, children }: EntryLineProps) {
  return (
    <li>
      <span class={`level level-${level ?? 'record'}`}>
        {level !== undefined && <LevelMark level={level} />}
        {word}
      </span>
      <a href={href}>{name}</a>
      <span class="facts">{children}</span>
    </li>
  );
}
