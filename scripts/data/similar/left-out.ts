import type { Known } from './known';

const HEADING = '| Name | Year | Why it is not listed |';

/** What `data/README.md` says was looked at and is not listed, from its table. */
export function leftOut(readme: string): Known[] {
  const lines = readme.split('\n');
  const from = lines.indexOf(HEADING);
  if (from < 0) return [];
  const rows = lines.slice(from + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map((line) => {
    const [, name = '', date = '', why = ''] = line.split('|').map((cell) => cell.trim());
    return { list: 'left out', id: '(data/README.md)', title: name, names: [name, ...name.split(' / ')], places: [], date, remark: why };
  });
}
