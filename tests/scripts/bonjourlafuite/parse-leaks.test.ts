import { describe, expect, it } from 'vitest';
import { parseLeaks } from '../../../scripts/bonjourlafuite/parse-leaks';
import { printSnapshot } from '../../../scripts/lists/print-snapshot';
import { aLeak, leaksCsv } from '../../support/a-leak';

const broken = (text: string) => {
  const parsed = parseLeaks(text);
  return 'broken' in parsed ? parsed.broken : undefined;
};

describe('the list in its CSV form', () => {
  it('becomes entries, with whole addresses and no space too many', () => {
    const text = leaksCsv([
      {
        processor: ' Thé  du Marais ',
        volume: '41\u00a0954 clients',
        data: "['Nom, prénom', 'Adresse email ', 'Adresse email']",
        links: "[{'text': 'Source', 'href': 'https://bonjourlafuite.eu.org/img/the-du-marais.png'}, 'https://news.example/the']",
      },
      { date: '2026-01-02', processor: 'Olive', subcontractor: 'Nuage', links: "['olive.png']" },
    ]);
    expect(parseLeaks(text)).toEqual({
      leaks: [
        aLeak({
          date: '2026-01-02',
          processor: 'Olive',
          subcontractor: 'Nuage',
          volume: null,
          data: [],
          links: ['https://bonjourlafuite.eu.org/olive.png'],
        }),
        aLeak(),
      ],
      unconfirmed: 0,
      noCompany: 0,
    });
  });

  it('keeps confirmed entries of companies alone, and counts the others', () => {
    const text = leaksCsv([
      {},
      { processor: 'A', status: 'claimed' },
      { processor: 'B', status: 'untrusted', organization_type: 'federation' },
      { processor: 'C', organization_type: 'public_authority' },
      { processor: 'D', organization_type: 'association' },
    ]);
    expect(parseLeaks(text)).toMatchObject({ leaks: [{ processor: 'Thé du Marais' }], unconfirmed: 2, noCompany: 2 });
  });

  it('reads back what it wrote, revisions and all', () => {
    const leaks = [aLeak({ revision: 3 }), aLeak({ processor: 'Zinc' })];
    expect(parseLeaks(printSnapshot(leaks))).toEqual({ leaks, unconfirmed: 0, noCompany: 0 });
  });

  it.each([
    ['an empty text', '', 'the list has no column date, status, processor, subcontractor, organization_type, volume, data, links'],
    ['no rows', leaksCsv([]), 'the list is empty'],
    [
      'another list',
      'Name;Domain\na;b\n',
      'the list has no column date, status, processor, subcontractor, organization_type, volume, data, links',
    ],
    ['a row cut off', `${leaksCsv([{}])}"2026-02-14";"confirmed"\n`, 'row 3: 2 cells instead of 9'],
    [
      'a status that is not known',
      leaksCsv([{ status: 'sure' }]),
      'row 2: status: Invalid option: expected one of "confirmed"|"claimed"|"untrusted"',
    ],
    ['a kind that is not known', leaksCsv([{ organization_type: 'ngo' }]), /^row 2: organization_type: /],
    ['no date', leaksCsv([{ date: 'soon' }]), /^row 2: date: /],
    ['no name', leaksCsv([{ processor: ' ' }]), /^row 2: processor: /],
    ['data that are no list', leaksCsv([{ data: 'Nom' }]), 'row 2: data: expected a list of texts, as Python writes it'],
    ['data that are maps', leaksCsv([{ data: "[{'a': 'b'}]" }]), 'row 2: data: expected a list of texts, as Python writes it'],
    ['links that are no list', leaksCsv([{ links: 'x' }]), 'row 2: links: expected a list, as Python writes it'],
    ['a link that is no address', leaksCsv([{ links: "['https://user@evil.example/']" }]), /^row 2: links\.0: /],
    ['an entry twice, in other capitals', leaksCsv([{}, { processor: 'THÉ DU MARAIS' }]), '2026-02-13 THÉ DU MARAIS: is there twice'],
    ['a page instead of a file', '<!doctype html>\n<p>"no"</p>', /^line 2: a quotation mark/],
    ['something in brackets', '[1]', /^entry 1: /],
    ['broken JSON', '[', 'not JSON'],
  ])('is refused for %s', (_, text, why) => {
    if (typeof why === 'string') expect(broken(text)).toBe(why);
    else expect(broken(text)).toMatch(why);
  });
});
