import { describe, expect, it } from 'vitest';
import { LOGIN_SECRETS, PAYABLE_CARD_DATA } from '../../../core/incident/data-class';
import { listOf } from '../../../core/incident/listed';
import { nameIn } from '../../../core/incident/name-in';
import { addMonths, type Day, firstDay } from '../../../core/incident/partial-date';
import type { Exposure, Incident } from '../../../core/incident/schema';
import { answerScope } from '../../../core/verdict/affected';
import { affectedQuestions } from '../../../core/verdict/affected-questions';
import { disclosureOf } from '../../../core/verdict/disclosure-of';
import { dataOf, exposuresOf } from '../../../core/verdict/exposures-of';
import { recordIncident } from '../../../core/verdict/verdict';
import { type ToldIncident, tellIncident } from '../../../core/wording/tell-incident';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { loadIncidents } from '../../../scripts/data/load-incidents';
import { tellAnswers } from '../../../scripts/data/show/tell-answers';
import { MOMENT, TODAY } from '../../support/an-incident';

/** Every record, curated and listed, that still warns somebody. */
const RECORDS = loadIncidents(process.cwd()).filter(({ state }) => state === 'active' || state === 'corrected');

/** In months since it was told: the day itself, both sides of each limit of the advice, and long after. */
const AGES = [0, 24, 25, 60, 61, 121, 300];

interface Aged {
  incident: Incident;
  today: Day;
  /** With "yes" to every question, as told in Japanese. */
  told: ToldIncident;
}

function aged(incident: Incident): Aged[] {
  const disclosed = disclosureOf(incident);
  const days = disclosed === undefined ? [TODAY] : [TODAY, ...AGES.map((months) => addMonths(firstDay(disclosed), months))];
  const yes = Object.fromEntries(affectedQuestions(incident, undefined).map(({ id }) => [id, 'yes' as const]));
  return days.map((today) => {
    const recorded = recordIncident(
      incident,
      undefined,
      undefined,
      { today, published: today },
      { touch: { [answerScope(incident, undefined)]: yes } },
    );
    return { incident, today, told: tellIncident(recorded!, ja) };
  });
}

const AGED = RECORDS.flatMap(aged);

/** Every record at every age of which something does not hold, by id and day. */
const failing = (holds: (one: Aged) => boolean) =>
  AGED.filter((one) => !holds(one)).map(
    ({ incident, today, told }) => `${incident.id} on ${today}: ${told.advice.map(({ text }) => text).join(' / ')}`,
  );

const monthsBefore = (months: number, today: Day) => addMonths(today, -months);
const has = (one: Exposure, classes: readonly string[]) => [...dataOf([one])].some((data) => classes.includes(data));

describe('the advice on every record, at every age', () => {
  it('names no day for statements that no bank shows any more', () => {
    const day = /(\d{4})年(?:(\d+)月(?:(\d+)日)?)?以降のカード明細/;
    const named = (text: string) => {
      const [, y, m = '1', d = '1'] = day.exec(text) ?? [];
      return y === undefined ? undefined : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
    };
    expect(failing(({ today, told }) => told.advice.every(({ text }) => (named(text) ?? today) >= monthsBefore(24, today)))).toEqual([]);
  });

  it('asks for no new card where the cards of that time have expired', () => {
    const alive = (incident: Incident, today: Day) =>
      exposuresOf(incident, undefined).some((one) => {
        const told = disclosureOf(incident, one);
        const recent = (date: string) => firstDay(date) >= monthsBefore(60, today) || today <= addMonths(firstDay(date), 60);
        return has(one, PAYABLE_CARD_DATA) && told !== undefined && recent(told) && (one.window?.to === undefined || recent(one.window.to));
      });
    expect(
      failing(({ incident, today, told }) => alive(incident, today) || !told.advice.some(({ id }) => /^card-reissue/.test(id))),
    ).toEqual([]);
  });

  it('calls nothing "one thing to do today" that is vigilance', () => {
    const vigilance = /注意する|信用しない|答えない|リンクは開かず|リンクを開かず|届いたら、すぐに/;
    expect(
      failing(({ told }) => !/今日のうちに/.test(told.adviceTitle) || !vigilance.test(told.advice.find(({ done }) => !done)!.text)),
    ).toEqual([]);
    expect(failing(({ told }) => told.advice.every(({ kind, text }) => (kind === 'beware') === vigilance.test(text)))).toEqual([]);
  });

  it('names the shop’s own password first where passwords leaked or accounts were entered, and it may still be open', () => {
    const opened = (incident: Incident) =>
      exposuresOf(incident, undefined).some(
        (one) =>
          (has(one, LOGIN_SECRETS) || incident.cause === 'credential-stuffing') &&
          incident.shops.some(
            ({ key, status, unseen }) => !unseen && (status === 'open' || status === 'unknown') && (one.shops?.includes(key) ?? true),
          ),
      );
    expect(
      failing(({ incident, told }) => !opened(incident) || told.advice.find(({ id }) => /^password/.test(id))?.id === 'password-here'),
    ).toEqual([]);
  });

  it('sends whoever may be listed to look their own address up', () =>
    expect(
      failing(({ incident, told }) => incident.announcedBy !== 'hibp' || told.advice.some(({ id }) => /^hibp-look-up/.test(id))),
    ).toEqual([]));

  it('tells guests of a hotel of the trick inside the booking site, and of no carrier', () =>
    expect(
      failing(
        ({ incident, told }) =>
          incident.cause !== 'platform-account-takeover' ||
          (told.advice.some(({ text }) => text.includes('予約サイトの中に届いても')) &&
            told.advice.every(({ text }) => !text.includes('配送業者'))),
      ),
    ).toEqual([]));
});

const ANSWERED = RECORDS.flatMap((incident) =>
  [ja, en].flatMap((words) => tellAnswers(incident, words, MOMENT).map(({ answers, told }) => ({ incident, words, answers, told }))),
);
const saying = (wrong: (one: (typeof ANSWERED)[number]) => boolean) =>
  ANSWERED.filter(wrong).map(
    ({ incident, told, answers }) =>
      `${incident.id} ${JSON.stringify(answers)}: ${told.affected?.outcome?.text ?? told.affected?.question?.text}`,
  );

describe('every answer to every record', () => {
  it('never ends in "not affected" where a shopper could not know', () => {
    const unknowable = ({ shops, announcedBy }: Incident) =>
      shops.every(({ unseen }) => unseen) || (announcedBy === 'supplier' && shops.length > 1);
    expect(RECORDS.filter(unknowable).length).toBeGreaterThan(50);
    expect(saying(({ incident, told }) => unknowable(incident) && told.affected?.outcome?.kind === 'not-among-the-announced')).toEqual([]);
  });

  it('is "not affected" only after "no" to something, and without a "yes"', () =>
    expect(
      saying(({ told, answers }) => {
        const given = Object.values(answers);
        return told.affected?.outcome?.kind === 'not-among-the-announced' && (!given.includes('no') || given.includes('yes'));
      }),
    ).toEqual([]));

  it('is "may be" at most, and only after a "yes"', () => {
    expect(
      saying(({ told, answers }) => told.affected?.outcome?.kind === 'may-be-affected' && !Object.values(answers).includes('yes')),
    ).toEqual([]);
    expect(
      saying(({ told }) => /漏えいしました|流出しました|were leaked|You are (?!not )/.test(told.affected?.outcome?.text ?? '')),
    ).toEqual([]);
  });

  it('tells no group more surely than its record does', () =>
    expect(
      saying(({ incident, words, told }) => {
        const sure = exposuresOf(incident, undefined).some((one) => (one.certainty ?? incident.certainty) === 'confirmed');
        const doubt = [words.affected.group.possible, words.affected.group['not-confirmed']].map((text) =>
          text.slice(text.lastIndexOf('{data}') + 6),
        );
        const groups = told.affected?.outcome?.groups ?? [];
        return !sure && listOf(incident) === undefined && !groups.every((group) => doubt.some((one) => group.endsWith(one)));
      }),
    ).toEqual([]));
});

describe('every question', () => {
  it('asks with "or" where a purchase at any of several shops counts', () =>
    expect(
      saying(({ incident, words, told }) => {
        const all = incident.shops.map(({ name }) => nameIn(name, words.names));
        const names = all.filter((one) => !all.some((other) => other !== one && other.includes(one)));
        const asked = names.filter((name) => told.affected?.question?.text.includes(name));
        return (
          asked.length > 1 &&
          !names.some((a) =>
            names.some((b) => a !== b && told.affected?.question?.text.includes(words === ja ? `${a}または${b}` : `${a} or ${b}`)),
          )
        );
      }),
    ).toEqual([]));

  it('ends its days, unless nobody knows when it was told or the days decide nothing', () => {
    const open = (incident: Incident) =>
      affectedQuestions(incident, undefined).filter(
        ({ act, span }) =>
          span?.to === undefined && act !== 'received' && act !== 'entered-card-from-mail' && disclosureOf(incident) !== undefined,
      );
    expect(RECORDS.filter((incident) => open(incident).length > 0).map(({ id }) => id)).toEqual([]);
  });

  it('asks through which site a hotel was booked', () =>
    expect(
      saying(
        ({ incident, words, told }) =>
          incident.cause === 'platform-account-takeover' &&
          told.affected?.question !== undefined &&
          !(words === ja ? /を通じて/ : /through/).test(told.affected.question.text),
      ),
    ).toEqual([]));
});
