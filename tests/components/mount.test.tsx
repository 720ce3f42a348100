import { describe, expect, it } from 'vitest';
import { mount } from '../../components/mount';

describe('a page of the extension', () => {
  it('is rendered into its root', () => {
    document.body.innerHTML = '<main id="root"></main>';
    mount(<p>Shop</p>);
    expect(document.body.textContent).toBe('Shop');
  });

  it('that has no root is a mistake of ours, and says so', () => {
    document.body.innerHTML = '';
    expect(() => mount(<p>Shop</p>)).toThrow(/no element with the id "root"/);
  });
});
