import type { Finding } from './bench-report';

/** The findings as a table in Markdown, as docs/measurements.md has it. */
export function benchTable(findings: readonly Finding[]): string {
  const rows = findings.map(({ bench, what, figures, ratio, noise, most, verdict }) => [
    bench,
    what,
    figures.map((one) => `${plain(one.median)} ${one.unit}`).join(' / '),
    ratio ? `${ratio.ratio.toFixed(2)} (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})` : '',
    noise ? `${noise.low.toFixed(2)}–${noise.high.toFixed(2)}` : '',
    most === undefined ? '' : `${most}`,
    verdict,
  ]);
  const head = ['bench', 'what', 'median of each', 'ratio (95 %)', 'noise', 'limit', 'verdict'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function plain(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
