import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HostAccess } from '../../components/host-access';
import { VerdictView } from '../../components/verdict-view';
import { tellUnseen, tellVerdict } from '../../core/wording/tell-verdict';
import { en } from '../../locales/en';

afterEach(cleanup);
const nobody = () => {};

describe('access to sites', () => {
  it.each([true, undefined])('says nothing while every site is allowed, or while that is not known (%s)', (has) => {
    const { container } = render(<HostAccess words={en} has={has} onAsk={nobody} />);
    expect(container.innerHTML).toBe('');
  });

  it('says calmly, and not as an alert, that shops are only looked at when the icon is pressed', () => {
    const { container } = render(<HostAccess words={en} has={false} onAsk={nobody} />);
    expect(container.querySelector('p')?.textContent).toBe(en.hostAccess.missing);
    expect(container.querySelector('[role], .warning')).toBeNull();
  });

  it('asks within the click itself, which is when browsers let it', () => {
    const onAsk = vi.fn();
    const { getByRole } = render(<HostAccess words={en} has={false} onAsk={onAsk} />);
    fireEvent.click(getByRole('button', { name: en.hostAccess.ask }));
    expect(onAsk).toHaveBeenCalledTimes(1);
  });

  it('stands below the headline, above the records', () => {
    const told = tellVerdict({ kind: 'no-record', host: 'plain.example' }, en);
    const { container } = render(
      <VerdictView told={told} words={en}>
        <HostAccess words={en} has={false} onAsk={nobody} />
      </VerdictView>,
    );
    expect([...(container.querySelector('.verdict')?.children ?? [])].map((one) => one.className)).toEqual([
      'headline quiet',
      'hint',
      'host-access',
    ]);
  });

  it('never lets a page that could not be seen pass for one that is no shop', () => {
    const { container } = render(<VerdictView told={tellUnseen(en)} words={en} />);
    expect(container.textContent).toContain(en.hostAccess.unseen);
    expect(container.textContent).not.toContain(en.popup.notASite);
  });
});
