import { type ComponentChildren, render } from 'preact';

/**
 * Renders one of the extension's pages into its `#root`.
 * @throws when the page has none
 */
export function mount(content: ComponentChildren): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no element with the id "root"');
  render(content, root);
}
