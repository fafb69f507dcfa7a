import { scopeVerdict } from '../../src/doctor/checks/customers';
import { customerId, groupId } from '../../src/migration/ids';

const [contoso, fabrikam, gone] = [customerId('contoso'), customerId('fabrikam'), customerId('gone')];
const reading = { items: [{ id: contoso }, { id: fabrikam }], unread: [], isCut: false };
const north = { groups: [groupId('north')], people: [] };

it('tells how many of the customers are assigned, and how many are nobody’s', () => {
  expect(scopeVerdict(reading, [{ ...north, customers: [contoso] }])).toEqual([
    { verdict: 'fine', says: 'CUSTOMER_SCOPE: 1 of 2 customers assigned, 1 nobody’s.' },
  ]);
});

it('takes nobody for assigned by a row of all, and names whom Partner Center does not list', () => {
  const [counts, unknown] = scopeVerdict(reading, [
    { ...north, customers: 'all' },
    { ...north, customers: [gone] },
  ]);

  expect(counts?.says).toContain('0 of 2 customers assigned, 2 nobody’s');
  expect(unknown).toMatchObject({ verdict: 'todo', ids: [gone] });
});
