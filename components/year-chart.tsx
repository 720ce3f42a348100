import { ticksUpTo } from '../core/catalogue/ticks';
import { totalOf, type YearCount } from '../core/catalogue/years';
import { STAKES } from '../core/incident/data-class';
import { fill } from '../core/wording/fill';
import { tellPlain } from '../core/wording/numbers';
import type { Words } from '../core/wording/words';

interface YearChartProps {
  words: Words;
  years: YearCount[];
  /** Incidents that no year is known of. */
  undated: number;
}

const WIDTH = 688;
const HEIGHT = 200;
const MARGIN = { top: 8, right: 8, bottom: 24, left: 40 };
/** Of the room for a year, the part that its bar is wide. */
const BAR = 0.8;
/** A bar that fills the drawing is no chart. */
const WIDEST_BAR = 64;
/** Labels nearer to one another than this would touch. */
const LABEL_WIDTH = 36;

/**
 * Incidents per year of disclosure, a bar stacked by the gravest kind of data that leaked. The drawing says its gist to a
 * screen reader; the same figures are in a table below it.
 */
export function YearChart({ words, years, undated }: YearChartProps) {
  const { chart } = words.catalogue;
  return (
    <figure class="chart" aria-labelledby="chart-title">
      <figcaption id="chart-title">{chart.title}</figcaption>
      {years.length === 0 ? <p class="hint">{chart.nothing}</p> : <Drawing words={words} years={years} />}
      {undated > 0 && <p class="hint">{tellPlain(undated, chart.undated)}</p>}
      {years.length > 0 && (
        <details>
          <summary>{chart.table}</summary>
          <YearTable words={words} years={years} />
        </details>
      )}
    </figure>
  );
}

function Drawing({ words, years }: { words: Words; years: YearCount[] }) {
  const ticks = ticksUpTo(Math.max(...years.map(totalOf)));
  const base = HEIGHT - MARGIN.bottom;
  const height = (count: number) => (count / (ticks.at(-1) ?? 1)) * (base - MARGIN.top);
  const step = (WIDTH - MARGIN.left - MARGIN.right) / years.length;
  const middle = (i: number) => MARGIN.left + (i + 0.5) * step;
  const number = new Intl.NumberFormat(words.locale);
  // Counted back from the newest year.
  const bar = Math.min(BAR * step, WIDEST_BAR);
  const every = Math.ceil(LABEL_WIDTH / step);
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={gistOf(years, words)}>
        {ticks.map((tick) => (
          <g key={tick} class="tick">
            <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={base - height(tick)} y2={base - height(tick)} />
            <text x={MARGIN.left - 8} y={base - height(tick) + 4} text-anchor="end">
              {number.format(tick)}
            </text>
          </g>
        ))}
        {years.map((count, i) =>
          STAKES.map((stake, n) => {
            const below = STAKES.slice(0, n).reduce((sum, one) => sum + count[one], 0);
            return count[stake] === 0 ? null : (
              <rect
                key={`${stake} ${count.year}`}
                class={`leaked-${stake}`}
                x={middle(i) - bar / 2}
                y={base - height(below + count[stake])}
                width={bar}
                height={height(count[stake])}
              >
                <title>{`${count.year} · ${words.catalogue.leaked[stake]} · ${number.format(count[stake])}`}</title>
              </rect>
            );
          }),
        )}
        {years.map(({ year }, i) =>
          (years.length - 1 - i) % every === 0 ? (
            <text key={year} x={middle(i)} y={HEIGHT - 6} text-anchor="middle">
              {year}
            </text>
          ) : null,
        )}
      </svg>
      <ul class="legend" aria-hidden="true">
        {STAKES.map((stake) => (
          <li key={stake}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <rect class={`leaked-${stake}`} width="12" height="12" />
            </svg>
            {words.catalogue.leaked[stake]}
          </li>
        ))}
      </ul>
    </>
  );
}

function gistOf(years: YearCount[], words: Words): string {
  const { chart } = words.catalogue;
  const most = years.reduce((a, b) => (totalOf(b) > totalOf(a) ? b : a));
  const [only, another] = years;
  if (only && !another) return fill(chart.single, { year: String(only.year), n: tellPlain(totalOf(only), chart.count) });
  return fill(chart.sentence, {
    from: String(years[0]?.year ?? ''),
    to: String(years.at(-1)?.year ?? ''),
    n: tellPlain(
      years.reduce((sum, one) => sum + totalOf(one), 0),
      words.catalogue.chart.count,
    ),
    most: String(most.year),
    count: new Intl.NumberFormat(words.locale).format(totalOf(most)),
  });
}

function YearTable({ words, years }: { words: Words; years: YearCount[] }) {
  const { chart, leaked } = words.catalogue;
  const number = new Intl.NumberFormat(words.locale);
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{chart.year}</th>
            {STAKES.map((stake) => (
              <th scope="col" key={stake}>
                {leaked[stake]}
              </th>
            ))}
            <th scope="col">{chart.total}</th>
          </tr>
        </thead>
        <tbody>
          {[...years].reverse().map((count) => (
            <tr key={count.year}>
              <th scope="row">{count.year}</th>
              {STAKES.map((stake) => (
                <td key={stake}>{number.format(count[stake])}</td>
              ))}
              <td>{number.format(totalOf(count))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
