import { readFileSync } from 'node:fs';
import { get as httpsGet } from 'node:https';
import { parseCommandLine } from '../../../emulator/commandLine';
import { Practice, seedWorld, startOfTime } from '../practice';
import type { Answer } from '../practice';

let practice: Practice;

beforeAll(async () => {
  practice = await Practice.open();
});
afterAll(() => practice.close());

const errorOf = (answer: Answer): unknown[] => [answer.status, answer.at('code')];

describe('paging', () => {
  const namesOf = (answer: Answer): string[] =>
    answer.items().map((item) => (item['companyProfile'] as { companyName: string }).companyName);

  it('walks all customers by continuation token', async () => {
    const names: string[] = [];
    let page = await practice.get('/v1/customers?size=15');
    names.push(...namesOf(page));
    while (page.at('continuationToken') !== undefined) {
      const headers = { 'MS-ContinuationToken': page.textAt('continuationToken') };
      expect(page.at('links', 'next', 'headers', 0, 'key')).toBe('MS-ContinuationToken');
      page = await practice.get('/v1/customers?size=15&seekOperation=Next', { headers });
      names.push(...namesOf(page));
    }
    expect(new Set(names).size).toBe(51);
    expect(names).toHaveLength(51);
  });

  it('searches by the beginning of a name or a domain, whatever the case', async () => {
    const search = async (Field: string, Value: string, Operator = 'starts_with'): Promise<string[]> => {
      const filter = encodeURIComponent(JSON.stringify({ Field, Value, Operator }));
      return namesOf(await practice.get(`/v1/customers?size=10&filter=${filter}`));
    };
    expect(await search('CompanyName', 'CONTOSO F')).toEqual(['Contoso Freight']);
    expect(await search('Domain', 'contosof')).toEqual(['Contoso Freight']);
    expect(await search('CompanyName', 'reight')).toEqual([]);
    for (const operator of ['StartsWith', 'STARTS_WITH', 'startswith']) {
      expect(await search('companyName', 'Contoso F', operator)).toEqual(['Contoso Freight']);
    }
  });

  it('walks the people of a large customer', async () => {
    const id = practice.customerId('Proseware Utilities');
    const first = await practice.get(`/v1/customers/${id}/users?size=500`);
    const second = await practice.get(`/v1/customers/${id}/users?size=500&seekOperation=Next`, {
      headers: { 'MS-ContinuationToken': first.textAt('continuationToken') },
    });
    expect(first.items()).toHaveLength(500);
    expect(second.at('items', 0, 'id')).not.toBe(first.at('items', 0, 'id'));
  });
});

describe('the four error shapes', () => {
  it('refuses who brings no token, and says where one comes from', async () => {
    const answer = await practice.get('/v1/customers', { token: null });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^OAuth realm=urn:cpsvc:cpid:/);
  });

  it('answers in the standard shape for a customer nobody has', async () => {
    const answer = await practice.get('/v1/customers/00000000-0000-4000-8000-000000000000');
    expect(errorOf(answer)).toEqual([404, 1000]);
    expect(Object.keys(answer.body as object).sort()).toEqual(['code', 'data', 'description', 'source']);
  });

  it("refuses somebody else's customer", async () => {
    const foreign = '11111111-2222-4333-8444-555555555555';
    const shared = await Practice.open({
      seedWorld: (options) => ({ ...seedWorld(options), foreignCustomerIds: new Set([foreign]) }),
    });
    expect(errorOf(await shared.get(`/v1/customers/${foreign.toUpperCase()}/subscriptions`))).toEqual([403, 20002]);
    await shared.close();
  });

  it('answers in the customer services shape where no account status is recorded', async () => {
    const id = practice.customerId("Liberty's Delightful Bakery");
    const answer = await practice.get(`/v1/customers/${id}/validationStatus?type=account`);
    expect(errorOf(answer)).toEqual([404, 600074]);
    expect(answer.at('errorName')).toBe('AccountStatusNotFound');
  });

  it('answers with the standard one where there is no such call', async () => {
    const answer = await practice.get('/v1/nothing/here');
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({
      code: 1000,
      description: 'The resource was not found.',
      data: [],
      source: 'PartnerFD',
    });
  });

  it('answers in the words of Graph where Graph has no such call', async () => {
    const answer = await practice.get('/v1.0/nothing/here');
    expect([answer.status, answer.at('error', 'code')]).toEqual([404, 'BadRequest']);
  });
});

describe('standing', () => {
  it('gives the customer agreement only to who asks for it by name', async () => {
    const path = `/v1/customers/${practice.customerId('Contoso Freight')}/agreements`;
    expect((await practice.get(path)).items()).toEqual([]);
    const asked = await practice.get(`${path}?agreementType=MicrosoftCustomerAgreement`);
    expect(asked.at('items', 0, 'type')).toBe('MicrosoftCustomerAgreement');
  });

  it('lists qualifications as a bare array', async () => {
    const path = `/v1/customers/${practice.customerId('Contoso Freight')}/qualifications`;
    expect((await practice.get(path)).body).toEqual([]);
  });
});

describe('the catalogue', () => {
  const products = async (name: string, query = ''): Promise<unknown[]> => {
    const id = practice.customerId(name);
    const answer = await practice.get(`/v1/customers/${id}/products?targetView=OnlineServices${query}`);
    return answer.items().map((item) => item['id']);
  };

  it('differs from country to country', async () => {
    expect(await products('Contoso Freight')).toContain('CFQ7TTC0LGZW');
    expect(await products('Humongous Insurance')).not.toContain('CFQ7TTC0LGZW');
  });

  it('gives only one segment to who asks for it', async () => {
    expect(await products('Contoso Freight', '&targetSegment=education')).not.toContain('CFQ7TTC0LH18');
    expect(await products('Contoso Freight')).toContain('CFQ7TTC0LHPK');
  });

  it('lists what can not be bought, and says so', async () => {
    const id = practice.customerId('Southridge Video');
    const path = `/v1/customers/${id}/products/CFQ7TTC0LH05/skus/0001/availabilities`;
    expect((await practice.get(path)).items().map((item) => item['isPurchasable'])).toEqual([false]);
  });

  it('is the same read by country', async () => {
    const answer = await practice.get('/v1/products/CFQ7TTC0LH18/skus/0001?country=it');
    expect(answer.at('dynamicAttributes', 'provisioningId')).toBe('3b555118-da6a-4418-894f-7df1e2096870');
    expect(errorOf(await practice.get('/v1/products/CFQ7TTC0NONE?country=it'))).toEqual([404, 400013]);
    expect(errorOf(await practice.get('/v1/products/CFQ7TTC0LH18/skus/9999?country=it'))).toEqual([404, 400018]);
  });
});

it('gives a stranger the answer a client of every optional header gets', async () => {
  const path = `/v1/customers/${practice.customerId('Contoso Freight')}`;
  const plain = await practice.get(path);
  const dressed = await practice.get(path, {
    headers: {
      'MS-RequestId': '5d3b7a1c-0000-4000-8000-000000000008',
      'MS-Contract-Version': 'v1',
      'X-Locale': 'it-IT',
    },
  });
  expect(dressed.body).toEqual(plain.body);
  expect(dressed.headers.get('x-locale')).toBe('it-IT,it-IT');
});

it('serves HTTPS on the same port, under its own authority', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const options = { ca: readFileSync(practice.emulator.caFile) };
    httpsGet(`${practice.emulator.url}/_emulator/health`, options, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
  expect(status).toBe(200);
});

it('records what was done for the audit log of the partner', async () => {
  const id = practice.customerId('Contoso Freight');
  await practice.buy(id);
  const filter = encodeURIComponent(JSON.stringify({ Field: 'CustomerId', Value: id, Operator: 'equals' }));
  const day = new Date(startOfTime).toISOString().slice(0, 10);
  const records = await practice.get(`/v1/auditrecords?startDate=${day}&filter=${filter}`);
  expect(records.items().map((item) => item['operationType'])).toEqual(['create_cart', 'create_order']);
});

describe('the clock', () => {
  it('goes forward only', async () => {
    const before = practice.house.clock.now();
    await practice.advance(60_000);
    expect(practice.house.clock.now()).toBe(before + 60_000);
    const back = await practice.post('/_emulator/clock', { now: new Date(before).toISOString() });
    expect([back.status, back.textAt('message')]).toEqual([400, expect.stringContaining('only goes forward')]);
  });
});

describe('the command line', () => {
  it('takes everything it names', () => {
    const line =
      '--port 0 --data x --fresh --customers 3 --latency 300±100 --quota bucket --scale 60 --order-lag=0 --est before --order-words snake_case --tokens strict';
    expect(parseCommandLine(line.split(' '))).toEqual({
      port: 0,
      dataDir: 'x',
      fresh: true,
      customers: 3,
      scale: 60,
      settings: {
        quota: 'bucket',
        est: 'before',
        orderWords: 'snake_case',
        tokens: 'strict',
        orderListLagMs: 0,
        latency: { meanMs: 300, spreadMs: 100 },
      },
    });
  });

  it.each([
    ['--prot 1'],
    ['--port'],
    ['--port x'],
    ['--quota some'],
    ['--est never'],
    ['--order-words camelCase'],
    ['--latency fast'],
  ])('says what is wrong with %s', (line) => {
    expect(parseCommandLine(line.split(' '))).toMatch(/^[^.]+\. The emulator takes --port N/);
  });
});

it('throttles a partner after 500 calls in a minute when quotas are on', async () => {
  const strict = await Practice.open({ settings: { quota: 'window' }, customers: 1 });
  const path = `/v1/customers/${strict.customerId('Contoso Freight')}`;
  const { limiter, world } = strict.house;
  limiter.take(`partnerCenter ${world.partner.tenantId}`, { limit: 500, perMs: 60_000 }, startOfTime, 499);
  expect((await strict.get(path)).status).toBe(200);
  const refused = await strict.get(path);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  await strict.advance(60_000);
  expect((await strict.get(path)).status).toBe(200);
  await strict.close();
});
