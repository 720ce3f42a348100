import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { TimeLine } from '../../components/time-line';
import type { TimeBar, TimeLine as ToldTimeLine } from '../../core/wording/time-line';
import { en } from '../../locales/en';

afterEach(cleanup);
const bar = (change: Partial<TimeBar> = {}): TimeBar => ({
  label: 'card data',
  text: 'bought in 2024',
  from: 0.25,
  to: 0.5,
  openStart: false,
  openEnd: false,
  attack: false,
  ...change,
});
const show = (change: Partial<ToldTimeLine> = {}) =>
  render(
    <TimeLine
      told={{
        years: [
          { label: '2023', at: 0 },
          { label: '2027', at: 1 },
        ],
        bars: [bar()],
        ...change,
      }}
      words={en}
    />,
  ).container;
const number = (element: Element | null, name: string) => Number(element?.getAttribute(name));

describe('the announced periods, drawn', () => {
  it('are read to whoever does not see them as a list of the same; the drawing is not', () => {
    const shown = show({
      bars: [bar(), bar({ label: 'e-mail', text: 'up to 2024', openStart: true, yours: { from: 0.3, to: 0.5 } }), bar({ attack: true })],
    });
    expect(shown.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect([...shown.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      'card data: bought in 2024',
      `e-mail: up to 2024 · ${en.timeLine.open} · ${en.timeLine.yours}`,
      `card data: bought in 2024 · ${en.timeLine.attack}`,
    ]);
  });

  it('stand where their days are, and are wide enough to be seen', () => {
    const rects = (bars: TimeBar[]) => [...show({ bars }).querySelectorAll('rect')];
    const [wide, day] = rects([bar({ from: 0, to: 1 }), bar({ from: 0.5, to: 0.5 })]);
    expect(number(day!, 'x')).toBeCloseTo(number(wide!, 'x') + number(wide!, 'width') / 2, 5);
    expect(number(day!, 'width')).toBeGreaterThanOrEqual(3);
  });

  it('differ by pattern, not by colour alone', () =>
    expect([...show({ bars: [bar(), bar({ attack: true })] }).querySelectorAll('.bar')].map((one) => one.getAttribute('class'))).toEqual([
      'bar',
      'bar attack',
    ]));

  it('have no edge and a question mark where an end is not known, which is explained below', () => {
    const edges = (change: Partial<TimeBar>) => {
      const shown = show({ bars: [bar(change)] });
      const found = [shown.querySelectorAll('.bar path').length - 1, shown.querySelectorAll('.open-end').length];
      const legend = shown.querySelector('.legend')?.textContent;
      cleanup();
      return [...found, legend];
    };
    expect(edges({})).toEqual([2, 0, '']);
    expect(edges({ openStart: true })).toEqual([1, 1, `? ${en.timeLine.open}`]);
    expect(edges({ openStart: true, openEnd: true })).toEqual([0, 2, `? ${en.timeLine.open}? ${en.timeLine.openEnd}`]);
  });

  it('carry a mark for the disclosure and a line for what the reader said yes to, each explained below', () => {
    const shown = show({ disclosed: { at: 0.8, text: 'Announced: 2026' }, bars: [bar({ yours: { from: 0.3, to: 0.5 } })] });
    expect(shown.querySelector('.legend')?.textContent).toBe(`▼ Announced: 2026━ ${en.timeLine.yours}`);
    expect(shown.querySelector('.yours')?.getAttribute('d')).toMatch(/^M[\d.]+ [\d.]+H[\d.]+$/);
    cleanup();
    expect(show().querySelector('.legend')?.textContent).toBe('');
  });
});
