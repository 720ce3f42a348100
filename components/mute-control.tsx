import type { Words } from '../core/wording/words';

interface MuteControlProps {
  words: Words;
  muted: boolean;
  onMute: () => void;
  onUnmute: () => void;
}

/** Stops and resumes the notices of the shop that the reader is at. */
export function MuteControl({ words, muted, onMute, onUnmute }: MuteControlProps) {
  const { mute } = words;
  return (
    <p class="mute">
      {muted && <span class="hint">{mute.muted}</span>}
      <button type="button" class="link" onClick={muted ? onUnmute : onMute}>
        {muted ? mute.unmute : mute.mute}
      </button>
    </p>
  );
}
