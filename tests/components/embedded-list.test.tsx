import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { EmbeddedList } from '../../components/embedded-list';
import { en } from '../../locales/en';

afterEach(cleanup);
const told = ['one', 'two'].map((id) => ({
  id,
  key: `${id}.example`,
  name: id,
  when: '2026',
  sentences: [`About ${id}.`, en.embedded.notNamed],
}));

it('a supplier of the page is a fact on record, never an alert, and leads to its record', () => {
  const onOpen = vi.fn();
  const { getByRole, getAllByRole, container } = render(<EmbeddedList words={en} told={told} onOpen={onOpen} />);
  const section = getByRole('region', { name: en.embedded.title });
  expect(section.querySelector('.level')?.textContent).toBe(en.level.record);
  expect(container.querySelector('[role="alert"], .warning')).toBeNull();
  expect(section.textContent).toContain(`About one. ${en.embedded.notNamed}`);
  fireEvent.click(getAllByRole('button')[1]!);
  expect(onOpen.mock.calls).toEqual([[told[1]]]);
});

it('nothing is said where there is none', () => {
  expect(render(<EmbeddedList words={en} told={[]} onOpen={() => {}} />).container.innerHTML).toBe('');
});
