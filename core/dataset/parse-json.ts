/** The value that a text writes in JSON; undefined when it writes none, which is one of the ways in which outside data is damaged. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError, or a RangeError for nesting beyond the stack: no JSON of ours either way.
    return undefined;
  }
}
