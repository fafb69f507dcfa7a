import { isKnownError } from '../../migration/errors';
import type { KnownError } from '../../migration/errors';
import type { CustomerId } from '../../migration/ids';
import type { Check } from '../check';
import { claimsOf } from '../claims';
import { failureFinding } from '../failure';
import { fine, unseen, wrong } from '../finding';
import type { Finding } from '../finding';
import type { Ground } from '../ground';
import { sampleOf } from '../sample';
import { permissionVerdict } from './permissions';

/** What came of asking one customer's tenant: nothing when it let us in. */
export interface Asked {
  readonly customer: CustomerId;
  readonly failure?: KnownError;
}

export function accessVerdict(asked: readonly Asked[], all: number): readonly Finding[] {
  const failed = asked.filter(({ failure }) => failure !== undefined);
  const shut = failed.filter(({ failure }) => failure?.remedy !== 'waitAndRetry').map(({ customer }) => customer);
  const silent = failed.length - shut.length;
  const rest = all > asked.length ? ` ${all - asked.length} more were not asked (--customers N).` : '';
  return [
    fine(`${asked.length - failed.length} of ${asked.length} customers’ tenants let Planshift read licences.${rest}`),
    ...(shut.length === 0 ? [] : [wrong('These customers’ tenants do not let it in.', entry, shut)]),
    ...(silent === 0 ? [] : [unseen(`${silent} customers’ tenants did not answer; try again later.`)]),
  ];
}

const entry =
  'Consent is missing there, or the GDAP relationship has ended or lacks Directory Readers: docs/real-tenant.md, steps 2 and 3.';

async function knock(ground: Ground, customer: CustomerId): Promise<Asked> {
  try {
    await ground.licences(customer);
    return { customer };
  } catch (error) {
    if (isKnownError(error)) return { customer, failure: error };
    throw error;
  }
}

export const customerAccessCheck: Check = {
  name: 'customerAccess',
  needs: ['customers', 'personToken'],
  examine: async (ground) => {
    const asked: Asked[] = [];
    for (const customer of await sampleOf(ground)) asked.push(await knock(ground, customer));
    return accessVerdict(asked, (await ground.customers()).items.length);
  },
};

/** Of the first customer that gives one: the permissions are those of the app, and the same everywhere. */
export const graphTokenCheck: Check = {
  name: 'graphToken',
  needs: ['customers', 'personToken'],
  examine: async (ground) => {
    const { toCustomers } = ground.settings.speaksFor;
    let failure: unknown;
    for (const customer of await sampleOf(ground)) {
      try {
        return permissionVerdict(claimsOf(await ground.tokens.graphIn(customer)), toCustomers);
      } catch (error) {
        failure = error;
      }
    }
    return [failureFinding(failure, 'No customer’s tenant gives a token for Graph.')];
  },
};
