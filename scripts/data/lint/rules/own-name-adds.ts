import type { NameForms } from '../../../../core/incident/bilingual';
import type { Finding, IncidentRule } from '../rule';

export const ownNameAdds: IncidentRule = {
  name: 'own-name-adds',
  description: 'A name in its own language stands there only where it is neither the Japanese nor the English one.',
  check({ record }) {
    const names: [string, NameForms | undefined][] = [
      ['name', record.name],
      ['operator', record.operator],
      ...record.shops.map(({ name }, i): [string, NameForms] => [`shops.${i}.name`, name]),
    ];
    return names.flatMap(([field, name]): Finding[] => {
      if (!name?.own) return [];
      const { text, language } = name.own;
      if (language === 'ja') return [{ field: `${field}.own`, remedy: 'a Japanese name stands in `ja`' }];
      if (text === name.en || text === name.ja) return [{ field: `${field}.own`, remedy: `"${text}" stands there already; leave it out` }];
      return [];
    });
  },
};
