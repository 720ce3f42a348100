/** Counts under a title. */
export interface Table {
  title: string;
  rows: [name: string, count: number][];
  /** How many things were counted; a thing may stand in several rows or in none. */
  of: number;
}

const BAR_WIDTH = 24;

/** A table as text: name, count, share and a bar, the columns aligned. */
export function printTable({ title, rows, of }: Table): string {
  const widest = Math.max(0, ...rows.map(([name]) => name.length));
  const most = Math.max(1, ...rows.map(([, count]) => count));
  const lines = rows.map(([name, count]) => {
    const share = `${Math.round((100 * count) / of)}%`;
    const bar = '#'.repeat(Math.ceil((BAR_WIDTH * count) / most));
    return `  ${name.padEnd(widest)}  ${String(count).padStart(5)}  ${share.padStart(4)}  ${bar}`;
  });
  return [`${title} (${of})`, ...lines].join('\n');
}
