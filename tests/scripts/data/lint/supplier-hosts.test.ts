import { describe, expect, it } from 'vitest';
import { check } from '../../../support/base-incident';

const linesFor = (...hosts: string[]) =>
  check({
    'data/suppliers/umi.json': JSON.stringify({ id: 'umi', name: { ja: '海', en: 'Umi' }, service: 'payment', hosts }),
  }).lines;

describe('the hosts of a supplier', () => {
  it('may be its own, and all below it', () => expect(linesFor('pay.umi.co.jp', '*.umi.co.jp')).toEqual([]));

  it.each(['*.co.jp', '*.github.io', '*.stores.jp', 'widget.umi.notasuffix'])('are never those of everybody: %s', (host) => {
    expect(linesFor('umi.co.jp', host)).toEqual([
      `data/suppliers/umi.json: hosts.1: supplier-hosts: ${host.replace('*.', '')} is not this supplier's alone; name its own host`,
    ]);
  });
});
