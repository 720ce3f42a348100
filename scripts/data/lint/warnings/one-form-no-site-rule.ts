import type { IncidentRule } from '../rule';
import { rulesOf } from '../rules-of';

const ONE_FORM = /\b(?:refund|registration fee|donation|enquiry|application)\b[^.]*\bform\b|\bform(?:'s)? (?:address|alone|only)/i;

export const oneFormNoSiteRule: IncidentRule = {
  name: 'one-form-no-site-rule',
  description: 'What happened at one form is no claim about a whole site.',
  check({ record }) {
    return rulesOf(record).flatMap(({ rule, field }) =>
      rule.kind === 'site' && ONE_FORM.test(record.comment ?? '')
        ? [{ field, remedy: 'the comment speaks of one form: narrow the rule to its address, or drop it' }]
        : [],
    );
  },
};
