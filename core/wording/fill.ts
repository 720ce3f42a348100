/**
 * Puts values into a text's `{placeholders}`.
 * @throws RangeError when the text asks for a value that was not given, so that no reader ever sees `{name}` or "undefined"
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for {${name}} in: ${text}`);
    return value;
  });
}
