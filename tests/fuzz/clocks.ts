import { LEVELS } from '../../core/incident/level';
import { momentOf } from '../../core/verdict/policy-input';
import { recordIncident } from '../../core/verdict/verdict';
import { loadIncidents } from '../../scripts/data/load-incidents';
import { clockAt } from '../support/clock-at';
import { type Fuzzer, holds } from './fuzzer';

const YEAR_MS = 366 * 86_400_000;

/** Clocks that jump: no record grows louder with time, and none because a clock was set back. */
export const clocks: Fuzzer = {
  name: 'clocks',
  share: 60,
  open() {
    const incidents = loadIncidents(process.cwd());
    const published = '2026-11-20T00:00:00Z';
    return (random) => {
      const incident = random.pick(incidents);
      const shop = random.pick(incident.shops);
      const rule = shop.sites?.[0];
      const offset = random.pick([-720, -480, 0, 540, 840]);
      const levelAt = (nowMs: number) => {
        const moment = momentOf(clockAt(nowMs, offset), published);
        holds(moment.today >= moment.published, 'a day is before the dataset was published', moment);
        return LEVELS.indexOf(recordIncident(incident, shop, rule, moment)?.level ?? 'none');
      };
      const start = Date.parse(published) + (random.int(60) - 30) * YEAR_MS;
      const [early, late] = [levelAt(start), levelAt(start + random.int(365 * 40) * 86_400_000)];
      holds(early >= late, 'a record grew louder', incident.id, start, early, late);
      return early === late ? 'as loud' : 'quieter';
    };
  },
};
