import type { ComponentChildren } from 'preact';
import type { Reader } from '../components/incident-card';
import type { Clock } from '../core/incident/clock';

/** A component in one state. */
export interface GalleryState {
  /** Names it in addresses and pictures. */
  name: string;
  /** How wide the surface is that it lives on. */
  on: 'popup' | 'page';
  content: ComponentChildren;
}

/** What is called where nothing has to happen. */
export function nothing(): void {}

/** When the gallery's dataset was published. */
export const PUBLISHED = '2026-11-22T06:00:00Z';

/** The clock of a reader in Japan. */
export const CLOCK: Clock = { now: () => Date.parse('2026-11-22T09:00:00Z'), utcOffsetMinutes: () => 540 };

/** A reader of whom answers are kept. */
export const READER: Reader = { onAnswer: nothing, onTick: nothing, onForget: nothing, onSettle: nothing, keeps: true, country: 'JP' };

/** The same with every fold in it open. */
export function unfolded(content: ComponentChildren) {
  const open = (root: HTMLElement | null) => {
    for (const fold of root?.querySelectorAll('details') ?? []) fold.open = true;
  };
  return <div ref={open}>{content}</div>;
}
