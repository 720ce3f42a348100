import type { Incident } from '../../core/incident/schema';
import { signed } from '../../scripts/demo/demo-feed';
import { buildDataset } from '../../scripts/release/build-dataset';

/** Enough for several packs, so that a kill can fall between any two. */
const SHOPS = 2500;

/** The feed of one step: every incident has the step as its revision, so that two steps mixed would show in any row. */
export function chaosFeed(step: number): Map<string, Uint8Array> {
  const incidents = Array.from({ length: SHOPS }, (_, n) => chaosIncident(n, step));
  return signed(buildDataset(incidents, { sequence: 1_000_000 + step, published: '2026-11-22T06:00:00Z' })).files;
}

/** A shop of the chaos run is at chaos-N.example. */
function chaosIncident(n: number, revision: number): Incident {
  // Words that gzip cannot fold away, so that packs have a size.
  const salt = Array.from({ length: 6 }, (_, i) => Math.imul(n * 31 + i + 7, 2654435761 + revision).toString(36)).join(' ');
  return {
    id: `chaos-${n}-2026`,
    revision,
    state: 'active',
    shops: [
      {
        key: `chaos-${n}`,
        name: { ja: `混沌 ${n}`, en: `Chaos ${n}` },
        aliases: [salt.slice(0, 80)],
        category: 'general',
        status: 'open',
        sites: [{ kind: 'site', host: `chaos-${n}.example`, role: 'breached', evidence: 'notice', checked: '2026-09-01' }],
      },
    ],
    disclosed: '2026-09-01',
    announcedBy: 'operator',
    cause: 'unauthorised-access',
    certainty: 'possible',
    exposures: [{ who: 'members', data: ['email', 'password'] }],
    sources: [{ url: `https://chaos-${n}.example/notice`, kind: 'official', language: 'ja', date: '2026-09-01' }],
  };
}
