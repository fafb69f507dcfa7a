import { parseArgs } from 'node:util';
import { customerId } from '../migration/ids';
import { defined } from '../platform/defined';
import type { Ground } from './ground';

const usage = 'npm run doctor -- [--json] [--customer ID] [--customers N] [--endpoint URL]';

const options = {
  json: { type: 'boolean', default: false },
  customer: { type: 'string' },
  customers: { type: 'string', default: '25' },
  endpoint: { type: 'string' },
} as const;

interface Wish {
  readonly isJson: boolean;
  /** Of the bot, as the Azure Bot has it. */
  readonly endpoint?: string;
  readonly sample: Ground['sample'];
}

/** @throws Error that says how it is called */
export function wishOf(args: readonly string[]): Wish {
  const { values } = parseArgs({ args: [...args], options });
  const { customer, customers, json, endpoint } = values;
  const isId = customer === undefined || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(customer);
  const isSecure = endpoint === undefined || (URL.canParse(endpoint) && endpoint.startsWith('https://'));
  if (!isId || !isSecure || !/^[1-9]\d{0,4}$/.test(customers)) throw new Error(usage);
  const named = customer === undefined ? {} : { customer: customerId(customer.toLowerCase()) };
  return { isJson: json, ...defined({ endpoint }), sample: { most: Number(customers), ...named } };
}
