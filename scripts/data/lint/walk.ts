/**
 * Calls `visit` for a value and everything inside it, each with its place in the record (`exposures.0.window`).
 * Works on any value that came from JSON.
 */
export function walk(value: unknown, visit: (inner: unknown, field: string) => void, field = ''): void {
  visit(value, field);
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) walk(inner, visit, field ? `${field}.${key}` : key);
}

/** A text in both languages, found by its shape. */
export interface TwoTexts {
  ja: string;
  en: string;
}

/** Every text in both languages of a record, with its place; a name that has no Japanese form, as readers of Japanese are shown it. */
export function textsOf(record: unknown): { field: string; text: TwoTexts }[] {
  const found: { field: string; text: TwoTexts }[] = [];
  walk(record, (value, field) => {
    const text = twoTextsOf(value);
    if (text) found.push({ field, text });
  });
  return found;
}

/** Sentences (`notes.0`, `figures.1.note`, `stateSince.reason`), as against names. */
export function isSentence(field: string): boolean {
  return /(?:^|\.)(?:notes\.\d+|note|reason)$/.test(field);
}

function twoTextsOf(value: unknown): TwoTexts | undefined {
  if (typeof value !== 'object' || value === null || !('en' in value) || typeof value.en !== 'string') return undefined;
  if ('ja' in value && typeof value.ja === 'string') return { ja: value.ja, en: value.en };
  const own = 'own' in value && typeof value.own === 'object' && value.own !== null && 'text' in value.own ? value.own.text : undefined;
  return { ja: typeof own === 'string' ? own : value.en, en: value.en };
}
