import { ADDRESS_EVIDENCE } from '../../../core/incident/address-evidence';
import { DATA_CLASSES } from '../../../core/incident/data-class';
import { SITE_KINDS } from '../../../core/incident/site-rule';
import { SOURCE_KINDS } from '../../../core/incident/source';
import { SUPPLIER_SERVICES } from '../../../core/incident/supplier';
import { ANNOUNCERS, AUDIENCES, CATEGORIES, CAUSES, CERTAINTIES, SHOP_STATUSES } from '../../../core/incident/vocabulary';

/** One thing that a new record needs to know. Its flag is also its name in {@link Answers}. */
export interface Question {
  flag: string;
  /** What the terminal asks, and what `--help` says. */
  ask: string;
  /** The only answers there are; free text without it. */
  values?: readonly string[];
  /** Several answers, separated by commas. */
  list?: true;
  /** Taken when nothing is answered; a question without one must be answered. */
  fallback?: string;
  /** Asked only when that other flag has an answer. */
  onlyWith?: string;
}

/** Answers by flag, as typed. */
export type Answers = Readonly<Record<string, string>>;

/** Enough for a valid record and no more; what else the source says is added in the file. */
export const QUESTIONS: readonly Question[] = [
  { flag: 'shop-ja', ask: 'Name of the shop in Japanese, without the legal form' },
  { flag: 'shop-en', ask: 'Name of the shop in Latin letters' },
  { flag: 'disclosed', ask: 'When the leak was first told to the public (YYYY, YYYY-MM or YYYY-MM-DD), or: unknown' },
  { flag: 'url', ask: 'Address of the source' },
  { flag: 'source', ask: 'Kind of source', values: SOURCE_KINDS },
  { flag: 'cause', ask: 'Cause', values: CAUSES },
  { flag: 'certainty', ask: 'Certainty', values: CERTAINTIES },
  { flag: 'who', ask: 'Whom it concerns', values: AUDIENCES },
  { flag: 'data', ask: 'What kinds of data', values: DATA_CLASSES, list: true },
  { flag: 'category', ask: 'What the shop sells', values: CATEGORIES },
  { flag: 'status', ask: 'Whether one can still shop there', values: SHOP_STATUSES, fallback: 'unknown' },
  { flag: 'language', ask: 'Language of the source (BCP 47: ja, ko, zh-Hant)', fallback: 'ja' },
  { flag: 'source-date', ask: 'When the source was published, if known; needed where the disclosure is not', fallback: '' },
  { flag: 'announced-by', ask: 'Who announced it, if not the one whose page the source is', values: ['', ...ANNOUNCERS], fallback: '' },
  { flag: 'supplier', ask: 'Id of the supplier (data/suppliers/) at which it happened, if any', fallback: '' },
  { flag: 'unnamed-supplier', ask: 'What the supplier does, if it is not named', values: ['', ...SUPPLIER_SERVICES], fallback: '' },
  { flag: 'operator-ja', ask: 'Who runs the shop, in Japanese, if the source says so', fallback: '' },
  { flag: 'operator-en', ask: 'Who runs it, in Latin letters', fallback: '', onlyWith: 'operator-ja' },
  { flag: 'host', ask: "The shop's own host, where the source shows it (shop.example.co.jp)", fallback: '' },
  { flag: 'path', ask: 'Its path there, where the host has other shops or pages too (/kirin)', fallback: '', onlyWith: 'host' },
  {
    flag: 'kind',
    ask: 'How much of it is the shop: path (from that path down), host (exactly this host), site (the whole domain, only where all of it is this shop); the narrowest if left out',
    values: ['', ...SITE_KINDS],
    fallback: '',
    onlyWith: 'host',
  },
  { flag: 'evidence', ask: 'Where that address was seen', values: ADDRESS_EVIDENCE, onlyWith: 'host' },
  { flag: 'checked', ask: 'The day on which it was seen there; today if left out', fallback: '', onlyWith: 'host' },
  { flag: 'id', ask: 'Id of the record, if not made from name and year', fallback: '' },
];

/** The questions that some answers leave open. */
export function openQuestions(answers: Answers): Question[] {
  return QUESTIONS.filter(
    ({ flag, fallback, onlyWith }) =>
      !(flag in answers) && fallback === undefined && (onlyWith === undefined || Boolean(answers[onlyWith])),
  );
}

/** Why an answer will not do, or undefined when it will. */
export function whyNot(question: Question, answer: string): string | undefined {
  if (answer === '' && question.fallback === undefined) return `--${question.flag} is needed: ${question.ask}`;
  if (!question.values) return undefined;
  const wrong = (question.list ? answer.split(',') : [answer]).find((one) => !question.values?.includes(one.trim()));
  return wrong === undefined
    ? undefined
    : `--${question.flag} cannot be "${wrong}"; write ${question.list ? 'some' : 'one'} of ${namesOf(question)}`;
}

/** The possible answers, for people. */
export function namesOf({ values = [] }: Question): string {
  return values.filter((value) => value !== '').join(', ');
}
