/** A value that the list's CSV can hold in a cell, as Python writes it down: texts, and maps of texts. */
export type PythonItem = string | Readonly<Record<string, string>>;

/**
 * A list as Python's `repr` writes it, such as `['nom, prénom', "nom d'utilisateur", {'href': 'https://…'}]`. Empty for an empty
 * text; undefined where it is anything else.
 */
export function parsePythonList(text: string): PythonItem[] | undefined {
  if (text.trim() === '') return [];
  const reader = new Reader(text);
  const list = reader.listOf('[', ']', () => reader.string() ?? reader.map());
  return list !== undefined && reader.isAtEnd() ? list : undefined;
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    return this.match(/\s*$/y) !== undefined;
  }

  listOf<T>(open: string, close: string, one: () => T | undefined): T[] | undefined {
    if (!this.take(open)) return undefined;
    const items: T[] = [];
    while (!this.take(close)) {
      if (items.length > 0 && !this.take(',')) return undefined;
      const item = one();
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }

  map(): Record<string, string> | undefined {
    const pairs = this.listOf('{', '}', () => {
      const key = this.string();
      const value = key !== undefined && this.take(':') ? this.string() : undefined;
      return key === undefined || value === undefined ? undefined : ([key, value] as const);
    });
    return pairs && Object.fromEntries(pairs);
  }

  string(): string | undefined {
    const found = this.match(/\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/y);
    if (!found) return undefined;
    return (found[1] ?? found[2] ?? '').replace(
      /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U(00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4})|(.))/g,
      (_, x?: string, u?: string, long?: string, one?: string) => {
        const code = x ?? u ?? long;
        return code === undefined ? (ESCAPED[one ?? ''] ?? one ?? '') : String.fromCodePoint(Number.parseInt(code, 16));
      },
    );
  }

  private take(mark: string): boolean {
    this.match(/\s*/y);
    if (!this.text.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }

  private match(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    if (!found) return undefined;
    this.at += found[0].length;
    return found;
  }
}
