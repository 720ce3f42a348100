// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';

const chrome: { runtime: object; dom?: object } = { runtime: { id: 'abc' } };
vi.stubGlobal('chrome', chrome);
const { closedRootOf } = await import('../../platform/closed-root');

const root = document.createElement('div').attachShadow({ mode: 'closed' });
const host = () => document.createElement('div');
afterEach(() => {
  delete chrome.dom;
});

it('Chromium tells through its API', () => {
  chrome.dom = { openOrClosedShadowRoot: () => root };
  expect(closedRootOf(host()) === root).toBe(true);
  chrome.dom = { openOrClosedShadowRoot: () => null };
  expect(closedRootOf(host())).toBeUndefined();
});

it('Firefox tells through the element', () => {
  expect(closedRootOf(Object.assign(host(), { openOrClosedShadowRoot: root })) === root).toBe(true);
  expect(closedRootOf(Object.assign(host(), { openOrClosedShadowRoot: null }))).toBeUndefined();
});

it('elsewhere nobody can tell', () => expect(closedRootOf(host())).toBeUndefined());
