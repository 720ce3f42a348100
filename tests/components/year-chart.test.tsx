import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { YearChart } from '../../components/year-chart';
import type { YearCount } from '../../core/catalogue/years';
import { en } from '../../locales/en';

afterEach(cleanup);

const YEARS: YearCount[] = [
  { year: 2024, money: 1, account: 0, identity: 2, contact: 1 },
  { year: 2025, money: 0, account: 0, identity: 0, contact: 0 },
  { year: 2026, money: 0, account: 3, identity: 0, contact: 0 },
];
const show = (years = YEARS, undated = 0) => render(<YearChart words={en} years={years} undated={undated} />).container;
const numberOf = (element: Element | undefined, name: string) => Number(element?.getAttribute(name));

describe('incidents per year, drawn', () => {
  it('is a bar for each kind of data that leaked in a year, as high as its count', () => {
    const bars = [...show().querySelectorAll('.chart > svg rect')];
    expect(bars.map((bar) => bar.querySelector('title')?.textContent)).toEqual([
      `2024 · ${en.catalogue.leaked.money} · 1`,
      `2024 · ${en.catalogue.leaked.identity} · 2`,
      `2024 · ${en.catalogue.leaked.contact} · 1`,
      `2026 · ${en.catalogue.leaked.account} · 3`,
    ]);
    const one = numberOf(bars[0], 'height');
    expect(bars.map((bar) => numberOf(bar, 'height') / one)).toEqual([1, 2, 1, 3]);
  });

  it('stacks the bars of a year without gaps, and stands the years side by side', () => {
    const [money, identity, contact, later] = [...show().querySelectorAll('.chart > svg rect')];
    const top = (bar: Element | undefined) => numberOf(bar, 'y');
    const foot = (bar: Element | undefined) => top(bar) + numberOf(bar, 'height');
    expect(top(money)).toBeCloseTo(foot(identity), 5);
    expect(top(identity)).toBeCloseTo(foot(contact), 5);
    expect(foot(later)).toBeCloseTo(foot(money), 5);
    expect(numberOf(identity, 'x')).toBe(numberOf(money, 'x'));
    expect(numberOf(later, 'x')).toBeGreaterThan(numberOf(money, 'x') + numberOf(money, 'width'));
  });

  it('names the years that have room, the newest always', () => {
    const many = Array.from({ length: 40 }, (_, i): YearCount => ({ year: 1987 + i, money: 1, account: 0, identity: 0, contact: 0 }));
    const named = [...show(many).querySelectorAll('.chart > svg > text')].map((label) => label.textContent);
    expect(named.at(-1)).toBe('2026');
    expect(named.length).toBeLessThan(20);
  });

  it('says its gist to whoever does not see it, and the same figures in a table', () => {
    const chart = show();
    expect(chart.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toBe('7 disclosed from 2024 to 2026; most in 2024, with 4.');
    expect([...chart.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['2026', '0', '3', '0', '0', '3'],
      ['2025', '0', '0', '0', '0', '0'],
      ['2024', '1', '0', '2', '1', '4'],
    ]);
  });

  it('says how many are of no known year, and that there is nothing where there is nothing', () => {
    expect(show([], 2).textContent).toContain(en.catalogue.chart.nothing);
    expect(show([], 2).querySelector('svg')).toBeNull();
    expect(show(YEARS, 2).textContent).toContain('2');
  });
});
