/** The value that a text writes in JSON; undefined when it writes none, which is one of the ways in which outside data is damaged. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError, or a RangeError for nesting beyond the stack: no JSON of ours either way.
    return undefined;
  }
}

/**
 * The same for a text that anybody may have written, where it nests no deeper than `most`. A text of some megabytes that nests
 * to the end keeps a parser busy for a second; looking first takes some milliseconds.
 */
export function parseShallowJson(text: string, most: number): unknown {
  return nestsDeeper(text, most) ? undefined : parseJson(text);
}

function nestsDeeper(text: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '"':
        at = endOfString(text, at);
        break;
      case '[':
      case '{':
        depth += 1;
        if (depth > most) return true;
        break;
      case ']':
      case '}':
        depth -= 1;
        break;
    }
  }
  return false;
}

/** Where the text that begins at a quotation mark ends; the end of everything where it does not. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
