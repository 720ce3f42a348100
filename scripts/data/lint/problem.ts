/** One thing wrong in the data, said so that whoever wrote the file can fix it. */
export interface Problem {
  /** Path of the file, or of the folder for a rule over several files. */
  file: string;
  /** Where in the file: `exposures.0.window.from`; empty for the whole file. */
  field: string;
  /** The rule's name, as in `scripts/data/lint/rules/`. */
  rule: string;
  /** What is wrong and what to do about it, in one line. */
  remedy: string;
}

/** `file: field: rule: remedy`, one line. */
export function printProblem({ file, field, rule, remedy }: Problem): string {
  // A JSON parser quotes the text it stumbled over, line breaks and all.
  return [file, field || '(file)', rule, remedy].join(': ').replaceAll(/\s+/g, ' ');
}
