import { NOTICE_MODES, type Settings } from '../core/preferences/settings';
import type { Words } from '../core/wording/words';
import { Option } from './option';

interface NoticeModesProps {
  words: Words;
  chosen: Settings['notice'];
  onChoose: (notice: Settings['notice']) => void;
}

/** The ways in which a reader can be told. */
export function NoticeModes({ words, chosen, onChoose }: NoticeModesProps) {
  const { mode: text } = words.settings.notice;
  return (
    <>
      {NOTICE_MODES.map((mode) => (
        <Option
          key={mode}
          type="radio"
          name="notice"
          label={text[mode].label}
          hint={text[mode].hint}
          checked={chosen === mode}
          onChange={() => onChoose(mode)}
        />
      ))}
    </>
  );
}
