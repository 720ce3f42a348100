import { STAKES } from '../../core/incident/data-class';
import { CERTAINTIES } from '../../core/incident/vocabulary';
import { assess, type CapName, DATASET_FRESH_DAYS, POLICY, type PolicyInput, SHOP_SEEN_MONTHS } from '../../core/verdict/policy';

/** A fresh, certain incident at an open shop that was seen lately: nothing holds its level down. */
const PLAIN: PolicyInput = {
  state: 'active',
  stake: 'money',
  certainty: 'confirmed',
  disclosedMonths: 0,
  windowEndedMonths: undefined,
  nameless: false,
  stolenElsewhere: false,
  listOnly: false,
  evidence: 'strong',
  otherMarkets: false,
  shopClosed: false,
  seenMonths: 0,
  datasetDays: 0,
  answeredNotAffected: false,
  settled: false,
};

/** The policy as a page for people, in Markdown: its table, what comes of it, and what holds it down. Made from `POLICY` alone. */
export function policyTable(): string {
  const limits = [...new Set(POLICY.grades.flatMap((one) => [one.disclosedMonths, one.windowEndedMonths]))]
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const moments = [0, ...limits.flatMap((months) => [months, months + 1])];
  const outcome = (change: Partial<PolicyInput>) => assess({ ...PLAIN, ...change }).level;
  return `# When Misemori warns, and how loudly

<!-- Written by \`npm run docs:print\` from core/verdict/policy.ts; change it there. -->

Four levels, rising: \`none\` (nothing is said), \`record\` (a grey ring on the toolbar), \`caution\` (a triangle, and the in-page
badge), \`alert\` (a filled disc with "!", and the in-page badge). An incident speaks as loudly as the loudest of the exposures that
concern the customers of the shop that is being visited.

What is at stake: \`money\` (card number, security code, bank account, or confirmed misuse), \`account\` (passwords, also hashed, log-in
tokens, security questions), \`identity\` (address, birth date, documents), \`contact\` (everything else).

## Grades

An exposure gets the level of the first line that it meets; where it meets none, it is a \`record\`.

| Level | At stake | Certainty | Months since the disclosure | Months since the window ended |
|---|---|---|---|---|
${POLICY.grades
  .map(
    (one) =>
      `| ${one.level} | ${one.stakes.join(', ')} | ${one.certainties.join(', ')} | ${within(one.disclosedMonths)} | ${within(one.windowEndedMonths)} |`,
  )
  .join('\n')}

## Caps

Then each of these that applies lowers it.

| Cap | Never above | When |
|---|---|---|
${POLICY.caps.map((one) => `| ${one.name} | ${one.level} | ${WHEN[one.name]} |`).join('\n')}

## Outcomes

Where no cap applies, by months since the disclosure (the window ended in the month of the disclosure, or was not announced).

| At stake | Certainty | ${moments.map((months) => `${months} months`).join(' | ')} |
|---|---|${moments.map(() => '---').join('|')}|
${STAKES.flatMap((stake) =>
  CERTAINTIES.map(
    (certainty) =>
      `| ${stake} | ${certainty} | ${moments.map((months) => outcome({ stake, certainty, disclosedMonths: months, windowEndedMonths: months })).join(' | ')} |`,
  ),
).join('\n')}

With one cap each, for a leak of each kind that was confirmed and disclosed this month:

| Cap | ${STAKES.join(' | ')} |
|---|${STAKES.map(() => '---').join('|')}|
${Object.entries(HELD_DOWN)
  .map(([name, change]) => `| ${name} | ${STAKES.map((stake) => outcome({ stake, ...change })).join(' | ')} |`)
  .join('\n')}
`;
}

/** When each cap applies, for people to read. They are kept here because a worker that was stopped would read them before it can mark a shop. */
const WHEN: Readonly<Record<CapName, string>> = {
  'cleared-or-withdrawn': 'the record was cleared or withdrawn',
  'disclosure-unknown': 'it is not known when the leak was disclosed',
  'leak-not-confirmed': 'no leak was confirmed; it only could not be ruled out',
  nameless: 'only inner identifiers leaked, or data of which nobody said what they are',
  'other-markets': 'only customers of some countries are concerned, and the address is not of one of these alone',
  'shop-closed': 'the shop has closed: its address may have a new owner',
  'shop-long-unseen': `the shop was last seen at this address more than ${SHOP_SEEN_MONTHS} months ago`,
  'shopper-not-affected': 'by their own answers, the shopper is not among these people',
  'shopper-done': 'the shopper has ticked every step of this revision, or is not among those concerned',
  'weak-evidence': 'the address is known to be the shop’s by weak evidence only',
  'list-only': 'only a public list tells of it: nobody who answers for the data was read',
  'stolen-elsewhere': 'passwords stolen elsewhere were tried here, or log-in data were stolen from the users’ own devices',
  'dataset-old': `the dataset was published more than ${DATASET_FRESH_DAYS} days ago`,
};

/** A situation to which one cap applies and no other. */
export const HELD_DOWN: Readonly<Record<string, Partial<PolicyInput>>> = {
  'cleared-or-withdrawn': { state: 'withdrawn' },
  'disclosure-unknown': { disclosedMonths: undefined },
  'leak-not-confirmed': { certainty: 'not-confirmed' },
  'other-markets': { otherMarkets: true },
  'shop-closed': { shopClosed: true },
  'shop-long-unseen': { seenMonths: 1000 },
  'shopper-not-affected': { answeredNotAffected: true },
  'shopper-done': { settled: true },
  'weak-evidence': { evidence: 'weak' },
  'list-only': { listOnly: true },
  nameless: { nameless: true },
  'stolen-elsewhere': { stolenElsewhere: true },
  'dataset-old': { datasetDays: 10_000 },
};

function within(months: number): string {
  return Number.isFinite(months) ? `at most ${months}` : 'any';
}
