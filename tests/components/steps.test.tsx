import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HelpLines, Steps } from '../../components/steps';
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
  { id: 'phishing-email', kind: 'beware', key: 'phishing-email', text: 'Beware', done: false },
];
const FOLDS = { isOpen: () => false, onToggle: () => {} };
const ticked = (...done: string[]) => STEPS.map((step) => ({ ...step, done: done.includes(step.id) }));

describe('the steps', () => {
  it('have a box each, which reports the key of its step', () => {
    const onTick = vi.fn();
    const { container } = render(<Steps steps={STEPS} title="Do" words={en} folds={undefined} onTick={onTick} />);
    const boxes = [...container.querySelectorAll('input')];
    expect(boxes.map((one) => [one.checked, one.closest('label')?.textContent])).toEqual([
      [false, 'Change it'],
      [true, 'Check it'],
      [false, 'Beware'],
    ]);
    fireEvent.click(boxes[0]!);
    expect(onTick).toHaveBeenCalledWith('password-here', true);
    expect(container.querySelector('a')?.getAttribute('href')).toBe('https://nagi.example/.well-known/change-password');
  });

  it('only tell where nobody can be asked: no boxes, no links', () => {
    const { container } = render(<Steps steps={STEPS} title="Do" words={en} folds={undefined} />);
    expect(container.querySelectorAll('input, a')).toHaveLength(0);
    expect([...container.querySelectorAll('li')].map((one) => one.textContent)).toEqual(['Change it', 'Check it', 'Beware']);
  });

  describe('where room is scarce', () => {
    const show = (steps: ToldStep[]) => {
      const view = render(<Steps steps={steps} title="Do" words={en} folds={FOLDS} onTick={() => {}} />);
      const read = () => {
        const [alone, folded] = [':scope > ol > li', 'details li'].map((selector) =>
          [...view.container.querySelectorAll(`section ${selector.replace(':scope > ', '> ')}`)].map(
            (one) => one.querySelector('label')?.textContent,
          ),
        );
        return { alone, folded, summary: view.container.querySelector('summary')?.textContent };
      };
      return {
        ...view,
        read,
        again: (next: ToldStep[]) => view.rerender(<Steps steps={next} title="Do" words={en} folds={FOLDS} onTick={() => {}} />),
      };
    };

    it('are the first that is not done, and the others behind it', () =>
      expect(show(STEPS).read()).toEqual({ alone: ['Change it'], folded: ['Check it', 'Beware'], summary: '2 more steps' }));

    it('stay where they were ticked, and the next comes below', () => {
      const { container, read, again } = show(ticked());
      fireEvent.click(container.querySelector('input')!);
      again(ticked('password-here'));
      expect(read()).toMatchObject({ alone: ['Change it', 'Check it'], folded: ['Beware'] });
    });

    it('are all behind their heading once all are done', () =>
      expect(show(ticked('password-here', 'card-statements', 'phishing-email')).read()).toEqual({
        alone: [],
        folded: ['Change it', 'Check it', 'Beware'],
        summary: '3 steps, done',
      }));
  });
});

describe('public help lines', () => {
  it('are those of the reader’s country', () =>
    expect(render(<HelpLines steps={STEPS} words={ja} country="JP" />).container.textContent).toMatch(/188.*#9110/));

  it('name the credit bureaus of that country where identity papers leaked, and only there', () => {
    const papers: ToldStep = { id: 'credit-bureau', kind: 'do', key: 'credit-bureau', text: 'Tell them', done: false };
    const shown = (steps: ToldStep[]) => {
      cleanup();
      return render(<HelpLines steps={steps} words={ja} country="JP" />).container.textContent;
    };
    expect(shown([...STEPS, papers])).toContain('cic.co.jp');
    expect(shown(STEPS)).not.toContain('cic.co.jp');
  });
});
