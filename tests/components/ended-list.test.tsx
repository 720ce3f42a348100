import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { EndedList } from '../../components/ended-list';

afterEach(cleanup);

it('what became of earlier records is announced, a line each; nothing is there where nothing ended', () => {
  const { getByRole, getAllByRole } = render(<EndedList told={['One was withdrawn.', 'One was cleared.']} />);
  expect(getByRole('status').contains(getAllByRole('listitem')[1]!)).toBe(true);
  cleanup();
  expect(render(<EndedList told={[]} />).container.innerHTML).toBe('');
});
