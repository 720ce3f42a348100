import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IncidentCard, type Reader } from '../../components/incident-card';
import { LevelMark } from '../../components/level-mark';
import type { LEVELS } from '../../core/incident/level';
import { publishedIncidentSchema } from '../../core/incident/published-incident';
import { recordIncident } from '../../core/verdict/verdict';
import { tellIncident } from '../../core/wording/tell-incident';
import { en } from '../../locales/en';
import { ja } from '../../locales/ja';
import { anIncident, MOMENT } from '../support/an-incident';
import { aTold } from '../support/told';

afterEach(cleanup);

describe('the mark of a level', () => {
  const shapes = (level: (typeof LEVELS)[number]) => {
    const { container } = render(<LevelMark level={level} />);
    const found = [...container.querySelectorAll('svg > *')].map((one) => one.tagName.toLowerCase());
    const hidden = container.querySelector('svg')?.getAttribute('aria-hidden');
    const filled = container.querySelector('circle')?.getAttribute('fill');
    cleanup();
    return { found, hidden, filled };
  };

  it('is a filled disc with a mark in it for alert', () =>
    expect(shapes('alert')).toEqual({ found: ['circle', 'path'], hidden: 'true', filled: 'currentColor' }));
  it('is a triangle for caution', () => expect(shapes('caution')).toEqual({ found: ['path'], hidden: 'true', filled: undefined }));
  it('is a ring for a record', () => expect(shapes('record')).toEqual({ found: ['circle'], hidden: 'true', filled: 'none' }));
  it('is nothing where nothing stands', () => expect(shapes('none').found).toEqual([]));
});

describe('the card of an incident', () => {
  it('says what, when and how sure, and is named for its shop', () => {
    const { getByRole, container } = render(<IncidentCard told={aTold()} words={en} />);
    const card = getByRole('article', { name: 'Shop nagi' });
    expect(card.textContent).toContain('On 1 June 2026, Shop nagi announced that personal data may have been leaked');
    expect(card.textContent).toContain('1 June 2026');
    expect(card.textContent).toContain('A leak is possible');
    expect(container.querySelector('.level')?.textContent).toContain('Be careful');
  });

  it('says what to do before who is concerned and where it is from', () => {
    const { getAllByRole } = render(<IncidentCard told={aTold()} words={en} />);
    expect(getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
      en.popup.advice,
      en.popup.announcement,
      en.popup.care,
      en.popup.sources,
    ]);
  });

  it('of what was wrong has no part without anything in it', () => {
    const { lead: _, ...wrong } = aTold({ summary: ['It was withdrawn.'], exposures: [], also: [], advice: [] });
    const { getAllByRole, container } = render(<IncidentCard told={wrong} words={en} />);
    expect(container.querySelector('.lead')?.textContent).toBe('It was withdrawn.');
    expect(getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).not.toContain(en.popup.announcement);
  });

  const NO = (id: string) => ({ id, text: `Did you ${id}?`, answer: 'no' as const, answerWord: 'No' });
  const ruledOut = (answered: ReturnType<typeof NO>[]) =>
    aTold({
      settlement: { kind: 'settled', text: 'You are done.', action: 'Undo' },
      affected: { answered, outcome: { kind: 'not-among-the-announced', text: 'You are not among them.', groups: [] } },
    });
  const reader = () =>
    ({ onAnswer: vi.fn(), onTick: vi.fn(), onForget: vi.fn(), onSettle: vi.fn(), keeps: true }) satisfies Record<
      keyof Omit<Reader, 'country'>,
      unknown
    >;

  it('of which an answer is the end says that first, and asks anew with one press beside the undo', () => {
    const asks = reader();
    const { container, getByRole } = render(<IncidentCard told={ruledOut([NO('buy')])} words={en} reader={asks} />);
    const text = container.textContent ?? '';
    expect(text.indexOf('You are not among them.')).toBeLessThan(text.indexOf('You are done.'));
    const change = getByRole('button', { name: en.settled.changeAnswer });
    expect(change.parentElement?.textContent).toContain('Undo');
    fireEvent.click(change);
    expect(asks.onAnswer).toHaveBeenCalledWith(expect.anything(), 'buy', undefined);
  });

  it('of which several answers are the end opens them, to choose one', () => {
    const asks = reader();
    const { container, getByRole } = render(<IncidentCard told={ruledOut([NO('buy'), NO('join')])} words={en} reader={asks} />);
    fireEvent.click(getByRole('button', { name: en.settled.changeAnswer }));
    expect(container.querySelector('details.answered')?.hasAttribute('open')).toBe(true);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`${en.affected.change}: Did you buy?`);
    expect(asks.onAnswer).not.toHaveBeenCalled();
  });

  it('of which ticks are the end offers no other answer', () => {
    const told = aTold({ settlement: { kind: 'settled', text: 'You are done.', action: 'Undo' }, affected: { answered: [NO('buy')] } });
    const { queryByRole, getByText } = render(<IncidentCard told={told} words={en} reader={reader()} />);
    getByText('You are done.');
    expect(queryByRole('button', { name: en.settled.changeAnswer })).toBeNull();
  });

  it('lists each step, and no list where nothing helps', () => {
    const told = aTold({
      advice: [
        { id: 'a', kind: 'do', key: 'a', done: false, text: 'First' },
        { id: 'b', kind: 'do', key: 'b', done: false, text: 'Then' },
      ],
    });
    const { container, rerender } = render(<IncidentCard told={told} words={en} />);
    expect([...container.querySelectorAll('.advice li')].map((one) => one.textContent)).toEqual(['First', 'Then']);
    rerender(<IncidentCard told={aTold({ advice: [] })} words={en} />);
    expect(container.querySelector('.advice')).toBeNull();
  });

  it('opens each source in a page that knows nothing of the extension', () => {
    const told = aTold({
      sources: [
        { url: 'https://nagi.example/notice', label: 'Notice' },
        { url: 'http://news.example/1', label: 'News' },
      ],
    });
    const { getAllByRole } = render(<IncidentCard told={told} words={en} />);
    const links = getAllByRole('link');
    expect(links.map((one) => one.getAttribute('href'))).toEqual(['https://nagi.example/notice', 'http://news.example/1']);
    for (const link of links) {
      expect(link.getAttribute('rel')?.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
    }
    expect(getAllByRole('listitem').map((one) => one.textContent)).toContainEqual(expect.stringContaining('nagi.example'));
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' https://a.example/', 'https://a.example/"onclick='])(
    'is never given %j as a source: the dataset cannot hold it',
    (url) =>
      expect(publishedIncidentSchema.safeParse(anIncident({ sources: [{ url, kind: 'news', language: 'en' }] })).success).toBe(false),
  );

  it('prints markup in a record as text', () => {
    const { container } = render(
      <IncidentCard told={aTold({ title: '<img src=x onerror=alert(1)>', summary: ['<b>bold</b>'] })} words={en} />,
    );
    expect(container.querySelector('img, b')).toBeNull();
    expect(container.textContent).toContain('<b>bold</b>');
  });

  it('is set as Japanese in Japanese: no half-width colon or bracket', () => {
    const incident = anIncident();
    const shop = incident.shops[0]!;
    const told = tellIncident(recordIncident(incident, shop, shop.sites?.[0], MOMENT)!, ja);
    const { container } = render(<IncidentCard told={told} words={ja} />);
    expect(container.textContent).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff] ?[:()]|[:()] ?[\u3040-\u30ff\u4e00-\u9fff]/);
  });
});
