import { expect, it } from 'vitest';
import { SHARED_HOSTS } from '../../../core/matching/shared-hosts';

it('each line is a host, its tenants, its sections and what is one owner’s below it', () => {
  for (const line of SHARED_HOSTS) expect(line).toMatch(/^[a-z0-9.-]+(?: [a-z0-9./{},_-]*(?: [a-z0-9,_-]*(?: [a-z0-9.,-]+)?)?)?$/);
});
