// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutInnerHtml } from '../../../scripts/release/cut-inner-html';

const PREACT = readFileSync('node_modules/preact/dist/preact.mjs', 'utf8');
const CUT = withoutInnerHtml(PREACT);
let preact: typeof import('preact');

beforeAll(async () => {
  preact = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(CUT).toString('base64')}`);
});

describe('Preact as it is packaged', () => {
  it('parses no text as markup', () => {
    expect(PREACT).toContain('innerHTML');
    expect(CUT).not.toMatch(/innerHTML/i);
  });

  it('draws, changes and takes away elements as before', () => {
    const { h, render } = preact;
    const root = document.createElement('div');
    render(h('p', { class: 'a' }, 'one', h('b', null, 'two')), root);
    expect(root.innerHTML).toBe('<p class="a">one<b>two</b></p>');
    render(h('p', { title: 't' }, h('i', null, 'three')), root);
    expect(root.innerHTML).toBe('<p title="t"><i>three</i></p>');
    render(h('svg', null, h('foreignObject', null, h('p', null, 'four'))), root);
    expect(root.querySelector('p')?.textContent).toBe('four');
    render(null, root);
    expect(root.innerHTML).toBe('');
  });

  it('shows the children of an element that would have had markup', () => {
    const { h, render } = preact;
    const root = document.createElement('div');
    render(h('p', { dangerouslySetInnerHTML: { __html: '<img>' } }, 'text'), root);
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toBe('text');
  });

  it('ends the build once Preact is written in another way', () => {
    expect(() => withoutInnerHtml(PREACT.replace('.innerHTML=', '["innerHTML"]='))).toThrow('cut-inner-html.ts');
    expect(() => withoutInnerHtml(withoutInnerHtml(PREACT))).toThrow('cut-inner-html.ts');
  });
});
