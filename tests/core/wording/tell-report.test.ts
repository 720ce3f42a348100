import { describe, expect, it } from 'vitest';
import { recordIncident } from '../../../core/verdict/verdict';
import { tellIncident } from '../../../core/wording/tell-incident';
import { tellReport } from '../../../core/wording/tell-report';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anIncident, aShop, hostRule, MOMENT } from '../../support/an-incident';

const RULE = hostRule('secret-visit.example');
const INCIDENT = anIncident({
  id: 'two-shops-2026',
  revision: 3,
  shops: [aShop('first', [hostRule('first.example')]), aShop('second', [RULE])],
});
const SHOP = INCIDENT.shops[1]!;
const told = (words: typeof en | typeof ja) => tellIncident(recordIncident(INCIDENT, SHOP, RULE, MOMENT)!, words);
const facts = { version: '1.2.3', published: '2026-11-22', receiver: '' };

describe('a report', () => {
  it('names the record, its revision, the data and the version, and asks what is wrong', () => {
    expect(tellReport(told(en), facts, en)).toEqual({
      text: [
        'Record: Shop first and Shop second',
        'Id: two-shops-2026, revision 3',
        'Date of the data: 22 November 2026',
        'Misemori: 1.2.3',
        '',
        'What is wrong:',
        'What is right:',
        'A public page that shows it (https://…):',
      ].join('\n'),
    });
    expect(tellReport(told(ja), facts, ja).text.split('\n')).toEqual([
      '記録：firstの店とsecondの店',
      'ID：two-shops-2026（第3版）',
      'データの日付：2026年11月22日',
      '店守：1.2.3',
      '',
      '誤っている点：',
      '正しい内容：',
      'それが分かる公開ページ（https://…）：',
    ]);
  });

  it('is the same whichever shop of the record the reader came from', () => {
    const first = tellIncident(recordIncident(INCIDENT, INCIDENT.shops[0], INCIDENT.shops[0]!.sites?.[0], MOMENT)!, en);
    expect(first.title).not.toBe(told(en).title);
    expect(tellReport(first, facts, en)).toEqual(tellReport(told(en), facts, en));
  });

  it('is told without a date where none is known', () => {
    const { published: _, ...undated } = facts;
    expect(tellReport(told(en), undated, en).text).toContain('Date of the data: unknown');
  });

  it.each([
    ['a mail', 'mailto:report@misemori.example?subject={title}&body={report}'],
    ['a form', 'https://misemori.example/new?template=correct&record={id}%20{revision}&wrong={report}'],
  ])('leads to %s in which everything arrives as it was written', (_, receiver) => {
    const awkward = { ...told(en), name: 'Tea & "Sweets" #1?\n{id}' };
    const { text, link = '' } = tellReport(awkward, { ...facts, receiver }, en);
    expect(link.startsWith(receiver.slice(0, receiver.indexOf('{')))).toBe(true);
    const query = new URLSearchParams(link.slice(link.indexOf('?')));
    expect([...query.values()]).toContain(text);
    expect(link).not.toMatch(/[{}\s"]/);
    const completed = `${text}\nWrong: 10 % & more\ud83d`;
    const { linkWith } = tellReport(awkward, { ...facts, receiver }, en);
    const sent = linkWith?.(completed) ?? '';
    expect([...new URLSearchParams(sent.slice(sent.indexOf('?'))).values()]).toContain(completed.replace('\ud83d', '\ufffd'));
    if (receiver.startsWith('https:')) expect(query.get('record')).toBe('two-shops-2026 3');
    else expect(query.get('subject')).toBe(`Misemori record: ${awkward.name} (two-shops-2026, revision 3)`);
  });
});
