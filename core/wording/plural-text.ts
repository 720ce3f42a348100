/** A text that a person reads, in one language; it may have `{placeholders}` for `fill`. */
export type Text = string;

/** A text for each plural form that the language has (`Intl.PluralRules`); `{n}` is the number, already grouped. */
export interface Plural {
  one?: Text;
  other: Text;
}
