import { describe, expect, it } from 'vitest';
import { recordIncident } from '../../../../core/verdict/verdict';
import { tellIncident } from '../../../../core/wording/tell-incident';
import type { Words } from '../../../../core/wording/words';
import { LOCALES } from '../../../../locales';
import { loadIncidents } from '../../../../scripts/data/load-incidents';
import { APPROVE } from '../../../support/approved-words';

/** Chosen so that together they have every shape that a notice has taken so far. */
const READ = [
  'komamono-honpo-2016',
  'cell-cellar-2020',
  'cruciani-2014',
  'three-amplitude-2022',
  'jins-2013',
  'graphic-2016',
  'editmode-2018',
  'tapioca-world-2021',
  'saga-hirakawaya-2026',
  'naturum-2008',
  'uniqlo-gu-2019',
  'hotel-nikko-princess-kyoto-2026',
  'morinaga-direct-store-2022',
  'tenmaya-store-2021',
  'charm-2026',
  'sanrio-puroland-2025',
  'ipsa-2016',
  'hatsutoki-2020',
  'morinaga-milk-kenko-2018',
  'tullys-2024',
  'tokyo-tax-card-2017',
  'fukuyoshi-2025',
  'camicianista-2016',
  'sekaido-2022',
  'gamba-osaka-2024',
  'ledger-global-e-2026',
  'muji-2025',
  'mistore-2020',
  'gardens-cabin-2025',
  'tokyo-2020-2021',
  'pro-shop-takumi-2021',
  'storemix-doctor-tony-2012',
  'ganbarusha-2025',
  'shimogamo-saryo-2025',
  'yomifa-net-2021',
  'exeo-2025',
  'color-me-shop-2018',
  'metaps-payment-2022',
  'cyclebase-asahi-2024',
  'seikotei-2021',
  // From outside Japan, and the shapes that these brought.
  'coupang-2025',
  'kt-2025',
  'louis-vuitton-korea-2025',
  'louis-vuitton-hong-kong-2025',
  'dior-korea-2025',
  'trezor-shipmonk-2026',
  'safepal-2026',
  'ceva-logistics-2026',
  'eurail-2026',
  'basic-fit-2026',
  'marks-and-spencer-2025',
  'canada-computers-2026',
  'manomano-2026',
  'easy-cash-2026',
  'kering-2025',
  'reglo-mobile-2026',
  'chronopost-2025',
  'kfc-france-2026',
  'packers-pro-shop-2025',
  'doordash-2025',
  'neopets-2022',
  'steam-hardware-2026',
  'skyticket-2026',
  'gyazo-2026',
  'lawson-id-2026',
  'newspicks-2026',
  'line-2023',
  'miyazaki-toyota-2025',
  'yemeksepeti-2021',
  'defender-2021',
];

const incidents = new Map(loadIncidents(process.cwd()).map((incident) => [incident.id, incident]));

describe.each(['ja', 'en'] as const)('the words of records of every shape (%s)', (language) => {
  const words: Words = LOCALES[language];
  it.each(READ)('%s reads as it was last approved', async (id) => {
    const incident = incidents.get(id);
    const shop = incident?.shops[0];
    if (!incident || !shop) throw new Error(`there is no published record ${id}`);
    const told = tellIncident(recordIncident(incident, shop, shop.sites?.[0], { today: '2026-11-22', published: '2026-11-22' })!, words);
    const lines = [
      `# ${told.title} · ${told.levelWord} · ${told.when}`,
      ...told.summary,
      ...told.exposures.map(
        ({ who, window, figures, data, asides }) => `- ${[who, figures, window, data.join('/'), ...asides].filter(Boolean).join(' | ')}`,
      ),
      ...told.also.map((sentence) => `* ${sentence}`),
      ...told.advice.map(({ text }) => `> ${text}`),
      `${told.provenance} · ${told.sources.map((source) => source.label).join(' / ')}`,
      '',
    ];
    await expect(lines.join('\n'), APPROVE).toMatchFileSnapshot(`./approved/${id}.${language}.txt`);
  });
});
