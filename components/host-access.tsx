import type { Words } from '../core/wording/words';

interface HostAccessProps {
  words: Words;
  /** Whether the browser lets us look at every site; undefined while that is not known. */
  has: boolean | undefined;
  /** Called in the click itself: browsers let nobody else ask. */
  onAsk: () => void;
}

/** That pages are only looked at when the icon is pressed, and the way to change it. Nothing at all while every site is allowed. */
export function HostAccess({ words, has, onAsk }: HostAccessProps) {
  if (has !== false) return null;
  return (
    <div class="host-access">
      <p>{words.hostAccess.missing}</p>
      <button type="button" onClick={onAsk}>
        {words.hostAccess.ask}
      </button>
    </div>
  );
}
