import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReportPanel } from '../../components/report-panel';
import { en } from '../../locales/en';

afterEach(cleanup);
const text = en.report;

function show(link?: string, copies = true) {
  const onCopy = vi.fn(async () => copies);
  return {
    ...render(
      <ReportPanel
        told={{ text: 'Record: Tea', ...(link !== undefined && { link, linkWith: (body: string) => link + body }) }}
        words={en}
        onCopy={onCopy}
      />,
    ),
    onCopy,
  };
}

describe('a report', () => {
  it('is there to be read and copied whole; nothing is sent by itself', async () => {
    const { getByLabelText, getByText, findByText, onCopy } = show();
    expect((getByLabelText(text.label) as HTMLTextAreaElement).value).toBe('Record: Tea');
    fireEvent.click(getByText(text.copy));
    expect(onCopy.mock.calls).toEqual([['Record: Tea']]);
    await findByText(text.copied);
  });

  it('is completed where it stands: what is copied and sent is what was typed', async () => {
    const { getByLabelText, getByText, findByText, queryByText, onCopy } = show('mailto:report@misemori.example?body=');
    const area = getByLabelText(text.label) as HTMLTextAreaElement;
    expect(area.readOnly).toBe(false);
    fireEvent.input(area, { target: { value: 'Wrong: the year' } });
    expect(getByText(text.send).getAttribute('href')).toBe('mailto:report@misemori.example?body=Wrong: the year');
    fireEvent.click(getByText(text.copy));
    await findByText(text.copied);
    expect(onCopy.mock.calls).toEqual([['Wrong: the year']]);
    fireEvent.input(area, { target: { value: 'Wrong: the date' } });
    expect(queryByText(text.copied)).toBeNull();
  });

  it('is selected for the reader where the browser refuses to copy', async () => {
    const { getByLabelText, getByText, findByText } = show(undefined, false);
    const area = getByLabelText(text.label) as HTMLTextAreaElement;
    const select = vi.spyOn(area, 'select');
    fireEvent.click(getByText(text.copy));
    await findByText(text.notCopied);
    expect(select).toHaveBeenCalledOnce();
  });

  it('leads to its receiver, in a page that knows nothing of the extension; or says that there is none', () => {
    const link = show('mailto:report@misemori.example?body=').getByText(text.send);
    expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
      'mailto:report@misemori.example?body=Record: Tea',
      'noopener noreferrer',
    ]);
    cleanup();
    const { container, queryByText } = show();
    expect(queryByText(text.send)).toBeNull();
    expect(container.textContent).toContain(text.noReceiver);
  });
});
