import type { TimeLine as ToldTimeLine } from '../core/wording/time-line';
import type { Words } from '../core/wording/words';

const WIDTH = 300;
const BAR = 14;
const ROW = 34;
const TOP = 4;

/**
 * The announced periods on one axis of years. Told apart by labels and patterns, not by colour, so that a grey print keeps
 * everything; the drawing is hidden from screen readers, which get the same as a list.
 */
export function TimeLine({ told, words }: { told: ToldTimeLine; words: Words }) {
  const { bars, years, disclosed } = told;
  const height = TOP + bars.length * ROW;
  const x = (at: number) => 6 + at * (WIDTH - 12);
  return (
    <figure class="time-line">
      <svg viewBox={`0 0 ${WIDTH} ${height + 20}`} aria-hidden="true">
        {years.map(({ label, at }) => (
          <g key={label}>
            <line class="year" x1={x(at)} x2={x(at)} y1={TOP} y2={height} />
            <text class="year-label" x={x(at)} y={height + 14} text-anchor={at < 0.03 ? 'start' : at > 0.97 ? 'end' : 'middle'}>
              {label}
            </text>
          </g>
        ))}
        <line class="axis" x1={x(0)} x2={x(1)} y1={height} y2={height} />
        {bars.map(({ label, from, to, openStart, openEnd, attack, yours }, i) => {
          const y = TOP + i * ROW;
          const right = Math.max(x(to), x(from) + 3);
          const [top, bottom] = [y + 15, y + 15 + BAR];
          const end = from > 0.55;
          return (
            <g key={`${label} ${from} ${to}`} class={attack ? 'bar attack' : 'bar'}>
              <text x={end ? x(to) : x(from)} y={y + 11} text-anchor={end ? 'end' : 'start'}>
                {label}
              </text>
              <rect x={x(from)} y={top} width={right - x(from)} height={BAR} />
              {/* An end that is not known has no edge. */}
              <path d={`M${x(from)} ${top}H${right}M${x(from)} ${bottom}H${right}`} />
              {!openStart && <path d={`M${x(from)} ${top}V${bottom}`} />}
              {!openEnd && <path d={`M${right} ${top}V${bottom}`} />}
              {openStart && <OpenEnd x={x(from)} y={bottom} />}
              {openEnd && <OpenEnd x={right} y={bottom} />}
              {yours && <path class="yours" d={`M${x(yours.from)} ${bottom + 3}H${Math.max(x(yours.to), x(yours.from) + 3)}`} />}
            </g>
          );
        })}
        {disclosed && (
          <g class="disclosed">
            <line x1={x(disclosed.at)} x2={x(disclosed.at)} y1={TOP} y2={height} />
            <path d={`M${x(disclosed.at) - 4} ${height - 7}h8l-4 7z`} />
          </g>
        )}
      </svg>
      <figcaption>
        <ul class="visually-hidden" aria-label={words.timeLine.list}>
          {bars.map(({ label, text, openStart, openEnd, attack, yours }) => (
            <li key={`${label} ${text}`}>
              {[
                `${label}: ${text}`,
                openStart && words.timeLine.open,
                openEnd && words.timeLine.openEnd,
                attack && words.timeLine.attack,
                yours !== undefined && words.timeLine.yours,
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
        <p class="legend">
          {disclosed && <span class="key-disclosed">▼ {disclosed.text}</span>}
          {bars.some(({ yours }) => yours !== undefined) && <span>━ {words.timeLine.yours}</span>}
          {bars.some(({ openStart }) => openStart) && <span>? {words.timeLine.open}</span>}
          {bars.some(({ openEnd }) => openEnd) && <span>? {words.timeLine.openEnd}</span>}
          {bars.some(({ attack }) => attack) && <span>▨ {words.timeLine.attack}</span>}
        </p>
      </figcaption>
    </figure>
  );
}

/** Nobody knows where the bar ends. */
function OpenEnd({ x, y }: { x: number; y: number }) {
  return (
    <text class="open-end" x={x} y={y - 3} text-anchor="middle">
      ?
    </text>
  );
}
