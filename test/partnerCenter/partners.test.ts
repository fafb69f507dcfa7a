import { FakePartnerCenter } from './fakePartnerCenter';

const asked = (body: unknown, status = 200) => new FakePartnerCenter([{ status, body }]).api.surveyReads.partners;

it('is asked by partner ID, and answers with the name', async () => {
  const fake = new FakePartnerCenter([{ status: 200, body: { mpnId: '1234567', partnerName: 'Fabrikam Resale' } }]);

  await expect(fake.api.surveyReads.partners.nameOf('1234567')).resolves.toBe('Fabrikam Resale');
  expect(fake.seen[0]).toMatchObject({ method: 'GET', path: '/v1/profiles/mpn?mpnId=1234567' });
});

it.each<[string, unknown, number]>([
  ['nobody has that ID', { code: 3000, description: 'Partner Organization could not be found' }, 404],
  ['an application alone asks', { code: 900329, description: 'Not with this token' }, 403],
  ['the answer is of another partner', { mpnId: '5550100', partnerName: 'Ourselves' }, 200],
  ['the answer has no name, as in the sample of the page', { mpnId: '1234567', profileType: 'MpnProfile' }, 200],
])('is without a name where %s', async (_when, body, status) => {
  await expect(asked(body, status).nameOf('1234567')).resolves.toBeUndefined();
});
