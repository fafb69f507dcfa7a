import { customerId } from '../../src/migration/ids';
import { FakePartnerCenter, collection } from './fakePartnerCenter';
import type { Reply } from './fakePartnerCenter';

const CUSTOMER = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const customer = (number: number, companyName: string, domain: string) => ({
  id: `5C9D0E14-7B3A-4C52-9E8F-00000000000${number}`,
  companyProfile: { companyName, domain },
  relationshipToPartner: 'reseller',
});
const ask = (...script: Reply[]) => new FakePartnerCenter(script).api.customers;

describe('all customers', () => {
  const drain = async (fake: FakePartnerCenter) => {
    const names: string[] = [];
    for await (const { name } of fake.api.customers.all()) names.push(name);
    return names;
  };

  it.each([
    ['in the body', { continuationToken: 'page-2' }],
    [
      'in the headers of the link',
      { links: { next: { uri: '/customers?x', headers: [{ key: 'MS-ContinuationToken', value: 'page-2' }] } } },
    ],
  ])('come page by page, by the token %s', async (_where, more) => {
    const fake = new FakePartnerCenter([
      collection([customer(1, 'Adatum', 'adatum.example')], more),
      collection([customer(2, 'Contoso', 'contoso.example')]),
    ]);

    await expect(drain(fake)).resolves.toEqual(['Adatum', 'Contoso']);
    expect(fake.seen[0]?.path).toBe('/v1/customers?size=500');
    expect(fake.seen[1]?.path).toBe('/v1/customers?size=500&seekOperation=Next');
    expect(fake.seen[1]?.headers['ms-continuationtoken']).toBe('page-2');
  });

  it('do not go round for ever when a token repeats', async () => {
    const again = collection([customer(1, 'Adatum', 'adatum.example')], { continuationToken: 'same' });

    const fake = new FakePartnerCenter([again, again]);

    await expect(drain(fake)).rejects.toMatchObject({ code: 'incomplete' });
    expect(fake.isDone).toBe(true);
  });

  it('go on past an entry that can’t be read, and do not say at their end that this was everybody', async () => {
    const adatum = customer(1, 'Adatum', 'adatum.example');
    const odd = [null, { ...customer(2, 'Contoso', 'contoso.example'), id: null }];
    const names: string[] = [];
    const reading = (async () => {
      const { api } = new FakePartnerCenter([collection([...odd, adatum])]);
      for await (const { name } of api.customers.all()) names.push(name);
    })();

    await expect(reading).rejects.toMatchObject({ code: 'incomplete' });
    expect(names).toEqual(['Adatum']);

    const scanned = await new FakePartnerCenter([collection([...odd, adatum])]).api.patientReads.customers();
    expect(scanned.items.map(({ name }) => name)).toEqual(['Adatum']);
    expect(scanned.unread).toHaveLength(2);
  });

  it('have names that can be kept and shown', async () => {
    const odd = customer(1, 'Con\0toso \uD83D', 'contoso.example');
    const { items } = await new FakePartnerCenter([collection([odd])]).api.patientReads.customers();

    expect(items).toMatchObject([{ id: odd.id.toLowerCase(), name: 'Contoso ', domain: 'contoso.example' }]);
  });

  it('keep a domain for a name where the name is missing', async () => {
    await expect(drain(new FakePartnerCenter([collection([customer(1, '', 'adatum.example')])]))).resolves.toEqual([
      'adatum.example',
    ]);
  });
});

describe('a search', () => {
  it('asks by name and by domain and puts the nearest first, each customer once', async () => {
    const freight = customer(1, 'Contoso Freight', 'contosofreight.example');
    const fake = new FakePartnerCenter([
      collection([freight, customer(2, 'Contoso', 'somewhere.example')]),
      collection([customer(3, 'Adatum', 'contoso-adatum.example'), freight]),
    ]);

    const found = await fake.api.customers.search(' contoso ', 5);

    expect(found.map(({ name }) => name)).toEqual(['Contoso', 'Contoso Freight', 'Adatum']);
    expect(fake.seen.map(({ path }) => path)).toEqual([
      '/v1/customers?size=5&filter={"Field":"CompanyName","Value":"contoso","Operator":"starts_with"}',
      '/v1/customers?size=5&filter={"Field":"Domain","Value":"contoso","Operator":"starts_with"}',
    ]);
  });

  it('asks nothing when nothing was typed', async () => {
    await expect(ask().search('  ', 5)).resolves.toEqual([]);
  });

  it('never finds more than it was asked for', async () => {
    const three = collection([1, 2, 3].map((number) => customer(number, `Contoso ${number}`, 'x.example')));

    await expect(ask(three, three).search('Contoso', 2)).resolves.toHaveLength(2);
  });
});

describe('the country', () => {
  it('is that of the billing address', async () => {
    await expect(ask({ body: { defaultAddress: { country: 'it' } } }).country(CUSTOMER)).resolves.toBe('IT');
  });

  it('is that of the company where there is no billing address', async () => {
    const details = { body: { id: CUSTOMER, companyProfile: { address: { country: 'DE' } } } };

    await expect(ask({ status: 404 }, details).country(CUSTOMER)).resolves.toBe('DE');
  });

  it('is not guessed', async () => {
    await expect(ask({ body: {} }, { body: { id: CUSTOMER } }).country(CUSTOMER)).rejects.toMatchObject({
      code: 'unexpectedAnswer',
    });
  });
});

describe('the education qualification', () => {
  const education = { qualification: 'Education', vettingStatus: 'Approved' };

  it.each<[string, unknown, string]>([
    ['a bare list', [education], 'approved'],
    ['a list called items', { items: [education] }, 'approved'],
    ['a list called qualifications', { qualifications: [education] }, 'approved'],
    ['the bare word of earlier years', 'education', 'approved'],
    ['an empty list', [], 'none'],
    ['another qualification', [{ qualification: 'StateOwnedEntity', vettingStatus: 'Approved' }], 'none'],
    ['a refusal', [{ ...education, vettingStatus: 'Denied', vettingReason: 'Not an Education Customer' }], 'denied'],
    [
      'a refusal and a new try',
      [
        { ...education, vettingStatus: 'Denied' },
        { ...education, vettingStatus: 'InReview' },
      ],
      'inReview',
    ],
    ['a status that nobody knows', [{ ...education, vettingStatus: 'Escalated' }], 'inReview'],
  ])('is read from %s', async (_what, body, expected) => {
    await expect(ask({ body }).education(CUSTOMER)).resolves.toBe(expected);
  });
});

describe('the customer agreement', () => {
  it('is asked for by its name, because the default is another one', async () => {
    const fake = new FakePartnerCenter([collection([{ type: 'MicrosoftCustomerAgreement' }])]);

    await expect(fake.api.customers.agreementSigned(CUSTOMER)).resolves.toBe(true);
    expect(fake.seen[0]?.path).toBe(`/v1/customers/${CUSTOMER}/agreements?agreementType=MicrosoftCustomerAgreement`);
  });

  it.each([true, false])('may have been signed directly (%s)', async (isSigned) => {
    await expect(ask(collection([]), { body: { isSigned } }).agreementSigned(CUSTOMER)).resolves.toBe(isSigned);
  });

  it('is left to the checkout where nobody is spoken for, and so is the review of the account', async () => {
    const forPersons = { status: 403, body: { code: 900329, description: 'App-only' } };

    await expect(ask(forPersons).agreementSigned(CUSTOMER)).resolves.toBe(true);
    await expect(ask(forPersons).mayBuy(CUSTOMER)).resolves.toBe(true);
  });

  it('is not left to it where rights are missing', async () => {
    const refused = { status: 403, body: { code: 900308, description: 'Rights' } };

    await expect(ask(refused).agreementSigned(CUSTOMER)).rejects.toMatchObject({ code: 'noAccess' });
    await expect(ask(refused).mayBuy(CUSTOMER)).rejects.toMatchObject({ code: 'noAccess' });
  });

  it('is not another agreement', async () => {
    const other = collection([{ type: 'MicrosoftCloudAgreement' }]);

    await expect(ask(other, { status: 404 }).agreementSigned(CUSTOMER)).resolves.toBe(false);
  });
});

describe('whether a customer may buy', () => {
  it.each([
    ['Allowed', true],
    ['UnderReview', false],
    ['NotAllowed', false],
    ['Unknown', false],
    ['Not Ready', true],
  ])('follows the status %s', async (status, expected) => {
    await expect(ask({ body: { type: 'account', status } }).mayBuy(CUSTOMER)).resolves.toBe(expected);
  });

  it('is so where nobody ever had a reason to review', async () => {
    const none = { status: 404, body: { code: 600074, message: 'No account status for this customer.' } };

    await expect(ask(none).mayBuy(CUSTOMER)).resolves.toBe(true);
  });

  it('is not so for a customer who is not there', async () => {
    const unknown = { status: 404, body: { code: 1000, description: 'No such customer' } };

    await expect(ask(unknown).mayBuy(CUSTOMER)).rejects.toMatchObject({ code: 'notFound' });
  });
});
