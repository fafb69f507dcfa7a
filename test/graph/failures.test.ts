import fc from 'fast-check';
import { failureOf } from '../../src/graph/failures';

const SKU = '3b555118-da6a-4418-894f-7df1e2096870';
const body = (message: string, details?: readonly { code: string }[]) => ({
  error: {
    code: 'Request_BadRequest',
    message,
    innerError: { 'request-id': 'aaaa-1' },
    ...(details ? { details } : {}),
  },
});

it.each([
  ['License assignment cannot be done for user with invalid usage location.', 'noUsageLocation', {}],
  [`Subscription with SKU ${SKU} does not have any available licenses.`, 'noSeat', {}],
  [`License ${SKU} does not correspond to a valid company License.`, 'noSeat', {}],
  [
    'License assignment failed because service plans TEAMS1, TEAMS2 are mutually exclusive.',
    'planConflict',
    { plans: 'TEAMS1, TEAMS2' },
  ],
  [
    'License assignment failed because service plan A depends on the service plan(s) B, C',
    'planDependency',
    { plan: 'A', needs: 'B, C' },
  ],
  [
    'User license is inherited from a group membership and it cannot be removed directly from the user.',
    'inheritedFromGroup',
    {},
  ],
  [
    'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
    'masteredElsewhere',
    {},
  ],
  ['The directory object quota limit for the Tenant has been exceeded.', 'directoryFull', {}],
  [
    'Something that was never seen before.',
    'unknown',
    { code: 'Request_BadRequest', words: 'Something that was never seen before.', request: 'aaaa-1' },
  ],
])('hears "%s" as %s', (message, code, facts) => {
  expect(failureOf(400, body(message))).toEqual({ code, facts });
});

it.each([
  ['MutuallyExclusiveViolation', 'planConflict', {}],
  ['DependencyViolation', 'planDependency', {}],
  ['CountViolation', 'noSeat', {}],
  ['ProhibitedInUsageLocationViolation', 'notAllowedThere', {}],
  ['UniquenessViolation', 'addressTaken', {}],
])('reads the reason %s where there is one', (reason, code, facts) => {
  expect(failureOf(400, body('License assignment failed.', [{ code: reason }]))).toEqual({ code, facts });
});

it('tells a full directory from a missing right, whose status it shares', () => {
  const full = { error: { code: 'Directory_QuotaExceeded', message: 'The quota is exceeded.' } };

  expect(failureOf(403, full)).toEqual({ code: 'directoryFull', facts: {} });
  expect(failureOf(403, body('Insufficient privileges to complete the operation.'))).toEqual({
    code: 'noAccess',
    facts: {},
  });
});

it.each(['User does not have a corresponding license.', 'LicenseAssignmentAttributeConcurrencyException'])(
  'wants the person looked at again after "%s"',
  (message) => {
    expect(failureOf(400, body(message))).toBeUndefined();
  },
);

it('makes no failure of an answer that may hide a success', () => {
  const status = fc.oneof(fc.constantFrom(undefined, 401, 408, 409, 424, 429), fc.integer({ min: 500, max: 599 }));

  fc.assert(fc.property(status, fc.anything(), (given, any) => failureOf(given, any) === undefined));
});

it('always has a reason for a refusal, whatever its body', () => {
  fc.assert(
    fc.property(fc.constantFrom(400, 403, 404), fc.anything(), (status, any) => {
      expect(failureOf(status, any)).toMatchObject({ code: expect.any(String) as string });
    }),
  );
});
