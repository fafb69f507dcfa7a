import { skuId } from '../../../src/migration/ids';
import { resolveRetiredSku } from '../../../src/migration/offers/retiredSku';
import type { KnownId } from '../../../src/migration/packs/packFact';
import type { Recognised } from '../../../src/migration/packs/recognise';
import { kaizalaPro, knownId } from '../../support/pack';
import { aTenantSku, e3Sku, kaizalaSku, kaizalaSkuId, officeE3Sku } from '../../support/survey';

const FACULTY = skuId('6a1c2a1a-7e2b-4a5d-9f31-0c5b7d2e9a11');
const facultySku = kaizalaSku({ skuId: FACULTY, partNumber: 'KAIZALA_FACULTY' });
const pack: Recognised = { source: kaizalaPro(), by: 'likeness' };
const knowing = (...skuIds: readonly KnownId[]): Recognised => ({
  source: kaizalaPro({ recognise: { ...kaizalaPro().recognise, skuIds } }),
  by: 'likeness',
});
const withIds = knowing(knownId(kaizalaSkuId), knownId(FACULTY));

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
    expect(resolveRetiredSku(undefined, { ...withIds, by: 'id' }, [aTenantSku(), facultySku])).toEqual({
      skuId: FACULTY,
    });
  });

  it('takes no other subscription’s licences for those of one that only looks like it', () => {
    expect(resolveRetiredSku(undefined, withIds, [aTenantSku(), facultySku])).toEqual(
      refused('retiredSkuUnknown', 'KAIZALA_FACULTY'),
    );
  });

  it('refuses to choose between two ids of the pack', () => {
    expect(resolveRetiredSku(undefined, withIds, [kaizalaSku(), facultySku])).toEqual(
      refused('retiredSkuUnknown', 'KAIZALA_STANDARD, KAIZALA_FACULTY'),
    );
  });

  it('takes no licence away by an id that nobody has checked', () => {
    const unchecked = knowing(knownId(officeE3Sku, 'unverified'));

    expect(resolveRetiredSku(officeE3Sku, unchecked, [e3Sku()])).toEqual(
      refused('retiredSkuUnknown', 'ENTERPRISEPACK'),
    );
    expect(resolveRetiredSku(undefined, unchecked, [e3Sku()])).toEqual(refused('retiredSkuUnknown', ''));
  });

  it.each([
    ['id', { skuId: officeE3Sku }],
    ['likeness', refused('retiredSkuUnknown', 'ENTERPRISEPACK')],
  ] as const)(
    'where a plan is known by no SKU, takes what was read only from what is recognised by id: %s',
    (by, answer) => {
      const recognise = { ...kaizalaPro().recognise, skuPartNumbers: [] };
      expect(resolveRetiredSku(officeE3Sku, { source: kaizalaPro({ recognise }), by }, [e3Sku()])).toEqual(answer);
    },
  );

  it('says so when nothing was found at all', () => {
    expect(resolveRetiredSku(undefined, withIds, [e3Sku()])).toEqual(refused('retiredSkuUnknown', ''));
  });
});
