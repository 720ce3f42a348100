interface OptionProps {
  type: 'radio' | 'checkbox';
  name: string;
  label: string;
  hint?: string;
  lang?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

/** A choice that holds at once, with what it means below it. */
export function Option({ type, name, label, hint, lang, checked, disabled = false, onChange }: OptionProps) {
  return (
    <label class="option">
      <input type={type} name={name} checked={checked} disabled={disabled} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        <span lang={lang}>{label}</span>
        {hint !== undefined && <span class="hint">{hint}</span>}
      </span>
    </label>
  );
}
