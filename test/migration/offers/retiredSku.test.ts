import { skuId } from '../../../src/migration/ids';
import { resolveRetiredSku } from '../../../src/migration/offers/retiredSku';
import { kaizalaPro } from '../../support/pack';
import { aTenantSku, e3Sku, kaizalaSku, kaizalaSkuId, officeE3Sku } from '../../support/survey';

const FACULTY = skuId('6a1c2a1a-7e2b-4a5d-9f31-0c5b7d2e9a11');
const facultySku = kaizalaSku({ skuId: FACULTY, partNumber: 'KAIZALA_FACULTY' });
const pack = kaizalaPro();
const withIds = kaizalaPro({ recognise: { ...pack.recognise, skuIds: [kaizalaSkuId, FACULTY] } });

const refused = (code: string, found: string): unknown => ({
  refusal: { code, facts: { title: 'Kaizala Pro', found } },
});

describe('resolveRetiredSku', () => {
  it('takes what was read of the subscription when the tenant has it', () => {
    expect(resolveRetiredSku(FACULTY, pack, [e3Sku(), kaizalaSku(), facultySku])).toEqual({ skuId: FACULTY });
  });

  it('refuses what was read when the tenant does not have it, and shows what looks like it', () => {
    expect(resolveRetiredSku(FACULTY, pack, [kaizalaSku(), e3Sku()])).toEqual(
      refused('retiredSkuNotInTenant', 'KAIZALA_STANDARD'),
    );
  });

  it('never takes a SKU for retired that only the subscription’s name speaks for', () => {
    expect(resolveRetiredSku(officeE3Sku, pack, [kaizalaSku(), e3Sku()])).toEqual(
      refused('retiredSkuUnknown', 'ENTERPRISEPACK'),
    );
  });

  it('never takes a part number for an answer, even the only one that fits', () => {
    expect(resolveRetiredSku(undefined, pack, [kaizalaSku(), e3Sku()])).toEqual(
      refused('retiredSkuUnknown', 'KAIZALA_STANDARD'),
    );
  });

  it('falls back to an id of the pack when the tenant has just one of them', () => {
    expect(resolveRetiredSku(undefined, withIds, [aTenantSku(), facultySku])).toEqual({ skuId: FACULTY });
  });

  it('refuses to choose between two ids of the pack', () => {
    expect(resolveRetiredSku(undefined, withIds, [kaizalaSku(), facultySku])).toEqual(
      refused('retiredSkuUnknown', 'KAIZALA_STANDARD, KAIZALA_FACULTY'),
    );
  });

  it('says so when nothing was found at all', () => {
    expect(resolveRetiredSku(undefined, withIds, [e3Sku()])).toEqual(refused('retiredSkuUnknown', ''));
  });
});
