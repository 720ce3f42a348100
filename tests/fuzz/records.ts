import { keysOf } from '../../core/dataset/row-key';
import { readIncident } from '../../core/incident/read-incident';
import { isStoredIncident } from '../../core/incident/stored-incident';
import { recordIncident, type Verdict } from '../../core/verdict/verdict';
import { tellIncident } from '../../core/wording/tell-incident';
import { tellNotice } from '../../core/wording/tell-notice';
import { toolbarBadge } from '../../core/wording/tell-toolbar';
import { LOCALES } from '../../locales';
import { loadIncidents } from '../../scripts/data/load-incidents';
import { MOMENT } from '../support/an-incident';
import { type Fuzzer, holds } from './fuzzer';
import { mutate } from './mutate';

/** Records as a later version, a mistake or a fault might write them: told wholly, or not at all. */
export const records: Fuzzer = {
  name: 'records',
  share: 60,
  open() {
    const incidents = loadIncidents(process.cwd());
    return (random) => {
      let json: unknown = random.pick(incidents);
      for (let n = random.int(3); n >= 0; n--) json = mutate(json, random);
      const incident = readIncident(json);
      if (!incident) return 'left out';
      holds(isStoredIncident(structuredClone(incident)), 'what was read is not what may be stored', incident);
      keysOf(incident);
      const shop = incident.shops[0];
      const rule = shop?.sites?.[0];
      const recorded = recordIncident(incident, shop, random.chance(0.7) ? rule : undefined, MOMENT);
      if (!recorded) return 'concerns no shopper';
      const words = LOCALES[random.pick(['ja', 'en'] as const)];
      const verdict: Verdict = { kind: 'recorded', host: 'shop.example', level: recorded.level, incidents: [recorded] };
      const told = JSON.stringify([tellIncident(recorded, words), tellNotice(recorded, true, words), toolbarBadge(verdict, words)]);
      holds(!/\bundefined\b|\bNaN\b|\[object |\{[a-z]\w*\}/.test(told), 'a gap is told', told);
      return 'told';
    };
  },
};
