/**
 * The rows of a CSV text with `;` between its cells, every one of which may be quoted (RFC 4180 otherwise); or in one line why
 * it is none.
 */
export function parseCsv(text: string): { rows: string[][] } | { broken: string } {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r?\n|$)/y;
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length || row.length > 0) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) return { broken: `line ${lineOf(text, at)}: a quotation mark is not closed, or something stands beside one` };
    const [whole, quoted, bare = '', end] = found;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  return { rows };
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
