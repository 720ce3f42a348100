import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Steps } from '../../components/steps';
import type { ToldStep } from '../../core/wording/tell-advice';
import { en } from '../../locales/en';
import { ja } from '../../locales/ja';

afterEach(cleanup);

const STEPS: ToldStep[] = [
  {
    id: 'password-here',
    kind: 'do',
    key: 'password-here',
    text: 'Change it',
    done: false,
    link: { url: 'https://nagi.example/.well-known/change-password', label: 'Open' },
  },
  { id: 'card-statements', kind: 'do', key: 'card-statements 2025', text: 'Check it', done: true },
];

describe('the steps', () => {
  it('have a box each, which reports the key of its step', () => {
    const onTick = vi.fn();
    const { container } = render(<Steps steps={STEPS} neverAsked="Never this." words={en} onTick={onTick} />);
    const boxes = [...container.querySelectorAll('input')];
    expect(boxes.map((one) => [one.checked, one.closest('label')?.textContent])).toEqual([
      [false, 'Change it'],
      [true, 'Check it'],
    ]);
    fireEvent.click(boxes[0]!);
    expect(onTick).toHaveBeenCalledWith('password-here', true);
    expect(container.querySelector('a')?.getAttribute('href')).toBe('https://nagi.example/.well-known/change-password');
    expect(container.textContent).toContain('Never this.');
  });

  it('only tell where nobody can be asked: no boxes, no links', () => {
    const { container } = render(<Steps steps={STEPS} neverAsked={undefined} words={en} />);
    expect(container.querySelectorAll('input, a')).toHaveLength(0);
    expect([...container.querySelectorAll('li')].map((one) => one.textContent)).toEqual(['Change it', 'Check it']);
  });

  it('name the public help lines of a country that is known, and none otherwise', () => {
    expect(render(<Steps steps={STEPS} neverAsked={undefined} words={ja} country="JP" />).container.textContent).toMatch(/188.*#9110/);
    cleanup();
    expect(render(<Steps steps={STEPS} neverAsked={undefined} words={en} />).container.textContent).not.toContain('188');
  });

  it('name the credit bureaus of that country where identity papers leaked, and only there', () => {
    const papers: ToldStep = { id: 'credit-bureau', kind: 'do', key: 'credit-bureau', text: 'Tell them', done: false };
    const shown = (steps: ToldStep[]) => {
      cleanup();
      return render(<Steps steps={steps} neverAsked={undefined} words={ja} country="JP" />).container.textContent;
    };
    expect(shown([...STEPS, papers])).toContain('cic.co.jp');
    expect(shown(STEPS)).not.toContain('cic.co.jp');
  });
});
