import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { customerRoute } from './door';
import { plainInstant, zonelessInstant } from './instants';
import { collection } from './links';
import { refuseAsService } from './refusal';
import type { CustomerVisit } from './visit';

/** Whether the customer may buy at all: qualifications, agreements, account review. */
export const standingRoutes: Route[] = [
  customerRoute('GET', '/qualifications', ({ customer, now }) => ({
    status: 200,
    body: customer.qualifications.map(({ qualification, vettingStatus }) => ({
      qualification,
      vettingStatus,
      ...(vettingStatus === 'Denied' ? { vettingReason: 'Not an Education Customer' } : {}),
      vettingCreatedDate: plainInstant(now - 90 * 86_400_000),
    })),
  })),
  customerRoute('GET', '/agreements', listAgreements, { personal: true }),
  customerRoute('GET', '/directSignedMicrosoftCustomerAgreementStatus', readDirectSign, { personal: true }),
  customerRoute('GET', '/validationStatus', readValidation, { personal: true }),
];

function readDirectSign({ customer }: CustomerVisit): EmulatorReply {
  return { status: 200, body: { isSigned: customer.directSigned } };
}

/** Left out, `agreementType` means the older Cloud Agreement, which nobody here has. */
function listAgreements({ customer, request }: CustomerVisit): EmulatorReply {
  const asked = request.query.get('agreementType')?.toLowerCase();
  if (customer.agreedAt === null || (asked !== 'microsoftcustomeragreement' && asked !== '*')) {
    return { status: 200, body: collection([]) };
  }
  const agreement = {
    userId: customer.id,
    primaryContact: { firstName: 'Billing', lastName: 'Department', email: `billing@${customer.domain}` },
    templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
    dateAgreed: zonelessInstant(customer.agreedAt),
    type: 'MicrosoftCustomerAgreement',
    agreementLink: 'https://aka.ms/customeragreement',
  };
  return { status: 200, body: collection([agreement]) };
}

function readValidation({ customer, now }: CustomerVisit): EmulatorReply {
  if (customer.accountStatus === null) {
    throw refuseAsService(404, 600074, 'AccountStatusNotFound', 'No account status for this customer.');
  }
  const lastUpdateDateTime = zonelessInstant(now - 86_400_000);
  return { status: 200, body: { type: 'account', status: customer.accountStatus, lastUpdateDateTime } };
}
