import { cloudNames } from '../../src/platform/clouds';
import { link, pages } from '../../src/text/links';
import { readerOf } from '../../src/text/reader';

const customerId = 'c0000000-0000-4000-8000-000000000001';
const reader = readerOf({ locale: 'en-GB' });

it('leads to the subscriptions of that customer', () => {
  expect(link('subscriptions', { customerId }, reader)).toBe(
    'https://partner.microsoft.com/commerce/customers/c0000000-0000-4000-8000-000000000001/subscriptions',
  );
});

it('keeps an id that is none of Microsoft’s inside its place in the address', () => {
  const url = link('group', { customerId, groupId: '../..?to=https://evil.example/#' }, reader);

  expect(url).toMatch(/\/groupId\/\.\.%2F\.\.%3Fto%3Dhttps%3A%2F%2Fevil\.example%2F%23$/);
});

it('leads to the cloud of whoever reads, and nowhere where nobody knows the address', () => {
  expect(link('serviceHealth', {}, readerOf({ cloud: 'usGov' }))).toMatch(/^https:\/\/portal\.office365\.us\//);
  expect(link('group', { customerId, groupId: 'g' }, readerOf({ cloud: 'china' }))).toBeUndefined();
  expect(link('subscriptions', { customerId }, readerOf({ cloud: 'usGov' }))).toBeUndefined();
});

it('names clouds that there are, and places for ids that are put in', () => {
  for (const { url } of Object.values(pages)) {
    expect(cloudNames).toEqual(expect.arrayContaining(Object.keys(url)));
    const places = Object.values(url).flatMap((address) => address.match(/\{\w+\}/g) ?? []);
    expect(places.filter((place) => !['{customerId}', '{groupId}', '{userId}'].includes(place))).toEqual([]);
  }
});
