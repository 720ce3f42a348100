import type { IncidentRule } from '../rule';

const ONE_FORM = /\b(?:refund|registration fee|donation|enquiry|application)\b[^.]*\bform\b|\bform(?:'s)? (?:address|alone|only)/i;

export const oneFormNoSiteRule: IncidentRule = {
  name: 'one-form-no-site-rule',
  description: 'What happened at one form is no claim about a whole site.',
  check({ record }) {
    return record.shops.flatMap(({ sites = [] }, s) =>
      sites.flatMap(({ kind }, i) =>
        kind === 'site' && ONE_FORM.test(record.comment ?? '')
          ? [{ field: `shops.${s}.sites.${i}`, remedy: 'the comment speaks of one form: narrow the rule to its address, or drop it' }]
          : [],
      ),
    );
  },
};
