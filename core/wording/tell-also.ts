import { figureOf } from '../incident/count';
import { nameIn } from '../incident/name-in';
import type { Exposure, Incident } from '../incident/schema';
import { tellDate, tellOn } from './dates';
import { tellFigures, unitOf } from './figures';
import { fill } from './fill';
import { tellList } from './list';
import { grouped, tellCount, tellMoney } from './numbers';
import { tellNames } from './tell-names';
import type { Words } from './words';

/**
 * What else is known of an incident, a sentence each: misuse, what was ruled out, earlier figures, notes, offers. Empty where
 * that is nothing.
 */
export function tellAlso(incident: Incident, words: Words): string[] {
  const misuse = tellMisuse(incident, words);
  const shared = incident.shops.length > 1 && (misuse !== undefined || incident.total !== undefined);
  const total = incident.total && incident.shops.length > 1 ? tellFigures(incident.total, words.number.records, words) : undefined;
  return [
    ...(incident.unread ? [words.popup.partNeedsUpdate] : []),
    ...(total === undefined ? [] : [fill(words.total, { figures: total })]),
    ...(misuse === undefined ? [] : [misuse]),
    ...(shared
      ? [
          fill(words.ofShopsTogether, {
            shops: tellList(tellNames(incident.shops, words), words),
          }),
        ]
      : []),
    ...tellRuledOut(incident, words),
    ...(incident.figures ?? []).map((figure) => tellFigureHistory(figure, incident, words)),
    ...(incident.residents ?? []).map(({ of, people }) =>
      fill(words.residents, { region: words.region[of] ?? of, people: tellCount(people, words.number.people, words) }),
    ),
    ...tellDecisions(incident, words),
    ...(incident.partOf ? [words.partOf] : []),
    ...(incident.overlaps ?? []).map(({ name, disclosed }) =>
      fill(words.overlaps, {
        name: nameIn(name, words.names),
        when: disclosed === undefined ? words.lookup.undated : tellDate(disclosed, words),
      }),
    ),
    ...(incident.listedAddresses === undefined
      ? []
      : [fill(words.listedAddresses, { addresses: tellCount(incident.listedAddresses, words.number.addresses, words) })]),
    ...(incident.notes ?? []).map((note) => note[words.names]),
    ...(incident.offers ?? []).map((offer) => words.offers[offer]),
  ];
}

function tellDecisions({ events = [] }: Incident, words: Words): string[] {
  const decisions = events.filter(({ what }) => what === 'regulator-decided');
  return decisions.map(({ date, fine }) => {
    const { fined, plain } = words.decision;
    return fill(fine ? fined : plain, { on: tellOn(date, words), amount: fine ? tellMoney(fine, words) : '' });
  });
}

function tellRuledOut({ ruledOut = [] }: Incident, words: Words): string[] {
  const data = ruledOut.flatMap((one) => (one === 'misuse' ? [] : [words.ruledOut[one]]));
  return [
    ...(data.length > 0 ? [fill(words.ruledOut.sentence, { what: tellList(data, words) })] : []),
    ...(ruledOut.includes('misuse') ? [words.ruledOut.misuse] : []),
  ];
}

function tellMisuse({ misuse }: Incident, words: Words): string | undefined {
  if (!misuse) return undefined;
  const figures = [
    misuse.people === undefined ? undefined : tellCount(misuse.people, words.number.people, words),
    misuse.transactions === undefined ? undefined : tellCount(misuse.transactions, words.number.transactions, words),
    misuse.amount && tellMoney(misuse.amount, words),
  ].filter((one) => one !== undefined);
  const texts = words.misuse[misuse.certainty];
  if (figures.length === 0) return texts.plain;
  const values = { figures: figures.join(words.figures) };
  return misuse.asOf ? fill(texts.asOf, { ...values, asOf: tellDate(misuse.asOf, words) }) : fill(texts.figures, values);
}

function tellFigureHistory(figure: NonNullable<Incident['figures']>[number], incident: Incident, words: Words): string {
  const exposure = figure.exposure === undefined ? undefined : incident.exposures[figure.exposure];
  const value =
    figure.of === 'misuse-amount' && incident.misuse?.amount
      ? tellMoney({ value: figure.value, currency: incident.misuse.amount.currency }, words)
      : tellCount(figure.value, unitOfFigure(figure.of, exposure, words), words);
  const told = figure.of.startsWith('misuse') ? fill(words.figureOfMisuse, { value }) : value;
  // Whatever else stands there: of our own mistake nothing is told as if somebody had said it.
  if (figure.is === 'ours') return fill(words.figure.ours, { value: told });
  const { dated, undated } = words.figure[figure.is];
  const sentence = figure.date ? fill(dated, { value: told, date: tellDate(figure.date, words) }) : fill(undated, { value: told });
  if (!figure.note) return sentence;
  // Where the curator's note gives the figure itself, it says more than the plain sentence could.
  const note = figure.note[words.names];
  return namesFigure(note, figureOf(figure.value)) ? note : `${sentence}${words.sentenceSpace}${note}`;
}

/** Whether a text gives a number, grouped or in ten thousands (27万2,000). */
function namesFigure(text: string, n: number): boolean {
  const tenThousands = [Math.floor(n / 10_000), n % 10_000].map((part, i) => (part === 0 && i === 1 ? '' : grouped(part))).join('万');
  return [grouped(n), tenThousands].some((form) => form !== '0' && text.includes(form));
}

function unitOfFigure(of: NonNullable<Incident['figures']>[number]['of'], exposure: Exposure | undefined, words: Words) {
  if (of === 'people' || of === 'misuse-people') return words.number.people;
  if (of === 'misuse-transactions') return words.number.transactions;
  return exposure ? unitOf(exposure, words) : words.number.records;
}
