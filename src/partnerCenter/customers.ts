import type { z } from 'zod';
import type { CustomerName } from '../migration/customerName';
import { isKnownError } from '../migration/errors';
import type { KnownError } from '../migration/errors';
import { customerId } from '../migration/ids';
import type { CustomerId } from '../migration/ids';
import type { Customers } from '../migration/ports';
import { isComplete, readingOf, wholeOf } from '../migration/reading';
import type { Reading } from '../migration/reading';
import { countryOf } from './country';
import type { Send } from './http/call';
import { pagesOf, readAll } from './http/collection';
import { read, unless } from './http/read';
import { Agreements, Customer, DirectSignature, Qualifications, ValidationStatus } from './schemas/customer';

/** The most that is answered at once. */
const pageSize = 500;
/** Told with 404 of a customer that nobody has ever needed to review. */
const noStatusCode = '600074';
const blocking: ReadonlySet<string> = new Set(['underreview', 'notallowed', 'unknown']);

export const createCustomers = (send: Send): Customers => ({
  all: () => allCustomers(send),
  search: (text, limit) => search(send, text, limit),
  country: (id) => countryOf(send, id),
  education: (id) => education(send, id),
  agreementSigned: (id) => unlessForPersons(agreementSigned(send, id)),
  mayBuy: (id) => unlessForPersons(mayBuy(send, id)),
});

const everybody = { operation: 'customers.all', path: '/v1/customers', query: { size: pageSize } } as const;

/** All of them at once, and how many could not be read. */
export const readCustomers = async (send: Send): Promise<Reading<CustomerName>> =>
  readingOf(await readAll(send, Customer, everybody), nameOf);

async function* allCustomers(send: Send): AsyncGenerator<CustomerName> {
  const partial: Reading<unknown>[] = [];
  for await (const page of pagesOf(send, Customer, everybody)) {
    yield* page.items.map(nameOf);
    if (!isComplete(page)) partial.push(page);
  }
  // Whoever is looked for and did not come may be among those who can't be read.
  partial.forEach(wholeOf);
}

async function search(send: Send, typed: string, limit: number): Promise<readonly CustomerName[]> {
  const text = typed.trim();
  if (text === '' || limit < 1) return [];
  const [byName, byDomain] = await Promise.all([
    startingWith(send, 'CompanyName', text, limit),
    startingWith(send, 'Domain', text, limit),
  ]);
  const found = new Map([...byDomain, ...byName].map((customer) => [customer.id, customer]));
  return [...found.values()].sort(nearest(text)).slice(0, limit);
}

async function startingWith(send: Send, field: string, value: string, limit: number): Promise<CustomerName[]> {
  const filter = JSON.stringify({ Field: field, Value: value, Operator: 'starts_with' });
  const question = { operation: 'customers.search', path: '/v1/customers', query: { size: limit, filter } } as const;
  const found: CustomerName[] = [];
  for await (const page of pagesOf(send, Customer, question)) {
    found.push(...page.items.map(nameOf));
    if (found.length >= limit) break;
  }
  return found;
}

/** What is typed completely before what goes on, names before domains, then by the alphabet. */
const nearest = (text: string) => (one: CustomerName, other: CustomerName) =>
  distance(one, text) - distance(other, text) || one.name.localeCompare(other.name);

function distance({ name, domain }: CustomerName, text: string): number {
  const typed = text.toLowerCase();
  if (name.toLowerCase() === typed || domain.toLowerCase() === typed) return 0;
  return name.toLowerCase().startsWith(typed) ? 1 : 2;
}

const nameOf = ({ id, companyProfile }: z.output<typeof Customer>): CustomerName => ({
  id: customerId(id),
  name: companyProfile?.companyName ?? companyProfile?.domain ?? id,
  domain: companyProfile?.domain ?? '',
});

async function education(send: Send, id: CustomerId): ReturnType<Customers['education']> {
  const path = `/v1/customers/${id}/qualifications`;
  const all = await read(send, Qualifications, { operation: 'customers.qualifications', path });
  const status = all.filter(({ qualification }) => qualification === 'education').map((one) => one.vettingStatus);
  if (status.length === 0) return 'none';
  if (status.includes('approved')) return 'approved';
  // A status that Microsoft may add is not an approval.
  return status.every((one) => one === 'denied') ? 'denied' : 'inReview';
}

/** Told only where a person is spoken for. Where none is, nothing is held against the customer: the checkout refuses by itself. */
const unlessForPersons = async (answer: Promise<boolean>): Promise<boolean> =>
  (await unless(['tokenKind'], answer)) ?? true;

async function agreementSigned(send: Send, id: CustomerId): Promise<boolean> {
  const query = { agreementType: 'MicrosoftCustomerAgreement' };
  const path = `/v1/customers/${id}/agreements`;
  const confirmed = await unless(
    ['notFound'],
    read(send, Agreements, { operation: 'customers.agreements', path, query }),
  );
  if (confirmed?.items.some(({ type }) => type === undefined || type === 'microsoftcustomeragreement')) return true;

  const directPath = `/v1/customers/${id}/directSignedMicrosoftCustomerAgreementStatus`;
  const direct = read(send, DirectSignature, { operation: 'customers.directSignature', path: directPath });
  return (await unless(['notFound'], direct))?.isSigned === true;
}

async function mayBuy(send: Send, id: CustomerId): Promise<boolean> {
  const question = {
    operation: 'customers.validationStatus',
    path: `/v1/customers/${id}/validationStatus`,
    query: { type: 'account' },
  } as const;
  try {
    const { status } = await read(send, ValidationStatus, question);
    return !blocking.has((status ?? 'unknown').replaceAll(' ', ''));
  } catch (error) {
    if (isKnownError(error) && hasNoStatus(error)) return true;
    throw error;
  }
}

const hasNoStatus = (error: KnownError): boolean =>
  error.code === 'notFound' && error.facts.serviceCode === noStatusCode;
