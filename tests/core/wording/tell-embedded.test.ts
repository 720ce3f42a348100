import { describe, expect, it } from 'vitest';
import { tellEmbedded, tellServing } from '../../../core/wording/tell-embedded';
import { en } from '../../../locales/en';
import { anIncident, recorded } from '../../support/an-incident';

const suppliers = [{ id: 'sora', name: { ja: '空', en: 'Sora' }, service: 'form-tool', hosts: ['*.sora.example'] } as const].map((one) => ({
  ...one,
  hosts: [...one.hosts],
}));
const tell = (change: Parameters<typeof anIncident>[0]) => tellEmbedded([recorded(anIncident({ suppliers, ...change }))], en);

describe('a supplier of the page at which something happened', () => {
  it('is a fact: what it does, what happened and how surely, and that this shop was not named', () =>
    expect(tell({})).toEqual([
      {
        id: 'nagi-2026',
        key: 'nagi.example',
        name: 'Shop nagi',
        when: '1 June 2026',
        sentences: [
          expect.stringMatching(/Sora.*an entry form/),
          expect.stringMatching(/Shop nagi.*1 June 2026.*A leak is possible/),
          en.embedded.notNamed,
        ],
      },
    ]));

  it('says so where no date is known', () => {
    const { disclosed: _, ...undated } = anIncident({ suppliers });
    expect(tellEmbedded([recorded(undated)], en)[0]?.when).toBe(en.lookup.undated);
  });

  it('is nothing for an incident without a supplier', () => expect(tell({ suppliers: [] })).toEqual([]));
});

describe('a carrier or platform that the shop is known to use', () => {
  it('is a fact with its source: the order may have gone through it, and this shop was not named', () => {
    const [told] = tellServing([{ recorded: recorded(anIncident()), source: 'https://kumo.example/shops' }], en);
    expect(told).toMatchObject({ id: 'nagi-2026', key: 'nagi.example', name: 'Shop nagi' });
    expect(told?.sentences).toEqual([
      'This site is known to use Shop nagi (source: kumo.example).',
      expect.stringMatching(/Shop nagi.*1 June 2026.*A leak is possible/),
      en.embedded.through,
      en.embedded.notNamed,
    ]);
  });
});
