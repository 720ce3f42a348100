import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { RequestList } from '../../components/request-list';
import { tellRequests } from '../../core/wording/tell-request';
import { en } from '../../locales/en';
import { NOW_MS } from '../support/an-incident';
import { clockAt } from '../support/clock-at';

afterEach(cleanup);
const REQUEST = { at: '2026-11-21T23:00:00Z', url: 'https://feed.example/manifest.json', bytes: 5, result: 'ok' as const };

it('a request is shown with the reader’s time, and the moment itself for machines; two that are alike are two', () => {
  const { container } = render(<RequestList words={en} requests={tellRequests([REQUEST, REQUEST], clockAt(NOW_MS, 540), en)} />);
  const rows = [...container.querySelectorAll('tbody tr')];
  expect(rows).toHaveLength(2);
  const time = rows[0]?.querySelector('time');
  expect([time?.textContent, time?.getAttribute('datetime')]).toEqual(['22 Nov 2026, 08:00:00', '2026-11-21T23:00:00Z']);
  expect(rows[0]?.textContent).toContain('https://feed.example/manifest.json');
});

it('that nothing was sent is said', () => {
  const { container } = render(<RequestList words={en} requests={[]} />);
  expect(container.querySelector('table')).toBeNull();
  expect(container.textContent).toContain(en.catalogue.requests.none);
});
