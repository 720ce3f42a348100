import { parseArgs } from 'node:util';
import { LOCALES } from '../../locales';
import { loadIncidents } from '../../scripts/data/load-incidents';
import { tellAnswers } from './tell-answers';

// `npm run data:answers -- [--en] [--hibp] [id…]`: every record with every answer to "did this touch me?", for a person to read.
const { values, positionals } = parseArgs({
  options: { en: { type: 'boolean', default: false }, hibp: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const today = new Date().toISOString().slice(0, 10);
const chosen = loadIncidents(process.cwd()).filter(({ id, announcedBy }) =>
  positionals.length > 0 ? positionals.includes(id) : (announcedBy === 'hibp') === values.hibp,
);
for (const incident of chosen) {
  console.log(`\n## ${incident.id}`);
  for (const { told } of tellAnswers(incident, values.en ? LOCALES.en : LOCALES.ja, { today, published: today })) {
    const { question, outcome, answered = [] } = told.affected ?? {};
    const given = answered.map(({ answerWord }) => answerWord).join(' → ');
    if (given === '') {
      console.log(told.summary.join('\n'));
      for (const step of told.advice) console.log(`  ・${step.text}`);
      if (told.neverAsked !== undefined) console.log(`  ※${told.neverAsked}`);
    }
    for (const text of [question?.text, ...(question?.notes ?? []), outcome?.text, ...(outcome?.groups ?? [])])
      if (text !== undefined) console.log(`  [${given}] ${text}`);
  }
}
