import { DATA_CLASSES, type DataClass } from '../../core/incident/data-class';

/** A list's words for data → ours. */
export type DataWords = ReadonlyMap<string, readonly DataClass[]>;

/**
 * A list's words for data in our classes, worst first.
 * @param file the table of those words, for the message
 * @throws when a word is not in the table (the check says so first)
 */
export function mapData(words: readonly string[], table: DataWords, file: string): DataClass[] {
  const mapped = new Set(
    words.flatMap((word) => {
      const ours = table.get(word);
      if (!ours) throw new Error(`${file} does not say what "${word}" is`);
      return ours;
    }),
  );
  return DATA_CLASSES.filter((one) => mapped.has(one));
}

/** The words that are not in the table, each once and in order. */
export function unmappedWords(words: readonly string[], table: DataWords): string[] {
  return [...new Set(words)].filter((word) => !table.has(word)).sort();
}
