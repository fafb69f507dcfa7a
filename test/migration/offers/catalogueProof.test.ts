import { skuId } from '../../../src/migration/ids';
import { catalogueProof } from '../../../src/migration/offers/catalogueProof';
import type { CatalogueSku } from '../../../src/migration/offers/catalogueSku';
import { planOffers } from '../../../src/migration/offers/offers';
import { soldForms } from '../../../src/migration/packs/sources';
import { e1Grant } from '../../support/pack';
import { aSurvey, aTenantSku, officeE3Sku } from '../../support/survey';
import { without } from '../../support/without';

const grant = e1Grant();
const { form } = soldForms(grant)[0]!;
const terms = [{ catalogItemId: 'i', termDuration: 'P1Y', billingCycle: 'monthly' }];
const listed = (given: Partial<CatalogueSku> = {}): CatalogueSku => ({
  ...{ segment: 'commercial', minimumSeats: 1, maximumSeats: 300, terms },
  title: 'Office 365 E1',
  ...given,
});
const tenant = (partNumber = 'STANDARDPACK') => [aTenantSku({ skuId: form.skuId, partNumber })];

describe('an id of the catalogue that nobody has verified', () => {
  it('is what the catalogue calls it, whatever letters it writes that in', () => {
    expect(catalogueProof(form, listed({ title: ' office 365 E1 ' }), [])).toEqual({
      proof: { item: 'CFQ7TTC0LF8Q:0001', title: ' office 365 E1 ' },
    });
  });

  it('is proved by its licences too, where catalogue or tenant tell them', () => {
    const proof = { item: 'CFQ7TTC0LF8Q:0001', title: 'Office 365 E1', licence: 'STANDARDPACK' };

    expect(catalogueProof(form, listed({ entraSkuId: form.skuId }), [])).toEqual({ proof });
    expect(catalogueProof(form, listed(), tenant())).toEqual({ proof });
  });

  it.each([
    ['name', 'another name', listed({ title: 'Office 365 E1 (Nonprofit)' }), []],
    ['untold', 'no name', { ...listed(), title: '' }, []],
    ['licence', 'other licences in the catalogue', listed({ entraSkuId: skuId(officeE3Sku) }), []],
    ['licence', 'other licences in the tenant', listed(), tenant('STANDARDPACK_STUDENT')],
  ] as const)('refuses by %s what has %s', (why, _what, sku, skus) => {
    expect(catalogueProof(form, sku, skus)).toMatchObject({
      refusal: { code: 'catalogueOther', facts: { plan: 'Office 365 E1', item: 'CFQ7TTC0LF8Q:0001', why } },
    });
  });

  it('counts for nothing where it was verified', () => {
    expect(catalogueProof(without(form, 'isUnverified'), listed({ title: 'Whatever' }), [])).toEqual({});
  });

  const offered = (catalogue: CatalogueSku | undefined) =>
    planOffers({
      ...{ source: grant, customer: aSurvey().customer, skus: [], retiredSkuId: form.skuId },
      rebuy: { inUse: 4, elsewhere: 0, retired: 4 },
      catalogue: new Map([[form.id, catalogue]]),
    });

  it('is not offered where the customer’s catalogue has it not, or calls it otherwise, with the reason', () => {
    expect(offered(undefined)).toMatchObject([{ refusal: { code: 'notInCatalogue' }, terms: [] }]);
    expect(offered(listed({ title: 'Office 365 E2' }))).toMatchObject([
      { refusal: { code: 'catalogueOther' }, terms: [] },
    ]);
    expect(offered(listed())).toMatchObject([{ proof: { title: 'Office 365 E1' }, terms: [{}] }]);
  });
});
