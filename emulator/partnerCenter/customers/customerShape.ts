import type { Customer } from '../../core/model';
import { link } from '../links';

export function companyProfile(customer: Customer, detailed: boolean): Record<string, unknown> {
  const { id, domain, companyName, country, address } = customer;
  const place = { country, city: address.city, addressLine1: address.line1, postalCode: address.postalCode };
  return {
    tenantId: id,
    domain,
    companyName,
    ...(detailed ? { address: place, email: `it@${domain}`, organizationRegistrationNumber: '' } : {}),
    links: { self: link(`/customers/${id}/profiles/company`) },
    attributes: { objectType: 'CustomerCompanyProfile' },
  };
}

export function billingProfile(customer: Customer): Record<string, unknown> {
  const { id, domain, companyName, country, address, culture, language } = customer;
  const contact = { firstName: 'Billing', lastName: 'Department' };
  const defaultAddress = {
    country,
    region: '',
    city: address.city,
    state: address.state,
    addressLine1: address.line1,
    addressLine2: '',
    postalCode: address.postalCode,
    ...contact,
    phoneNumber: '5550100',
  };
  return {
    id,
    ...contact,
    email: `billing@${domain}`,
    culture,
    language,
    companyName,
    defaultAddress,
    links: { self: link(`/customers/${id}/profiles/billing`) },
    attributes: { etag: '-5173920846120957713', objectType: 'CustomerBillingProfile' },
  };
}

/** Lists carry no billing profile, no domains and no address. */
export function customerInList(customer: Customer): Record<string, unknown> {
  return {
    id: customer.id,
    companyProfile: companyProfile(customer, false),
    relationshipToPartner: 'reseller',
    links: { self: link(`/customers/${customer.id}`) },
    attributes: { objectType: 'Customer' },
  };
}

export function customerInFull(customer: Customer, mpnId: string): Record<string, unknown> {
  return {
    id: customer.id,
    commerceId: customer.id,
    companyProfile: companyProfile(customer, true),
    billingProfile: billingProfile(customer),
    relationshipToPartner: 'reseller',
    allowDelegatedAccess: true,
    customDomains: [customer.domain],
    associatedPartnerId: mpnId,
    links: { self: link(`/customers/${customer.id}`) },
    attributes: { objectType: 'Customer' },
  };
}
