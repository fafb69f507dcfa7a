import { skuOfPartNumber } from '../../../emulator/seed/catalogue/skus';
import { capabilitiesOf } from '../../../src/migration/packs/capabilities';
import { formById, formsOf, soldForms } from '../../../src/migration/packs/sources';
import { shippedSources } from '../../support/pack';

const pack = shippedSources('kaizala-pro')[0]!;

/** Form, part number, Graph SKU id, catalogue item. */
const published: readonly (readonly [string, string, string, string])[] = [
  [
    'microsoft-365-business-basic',
    'O365_BUSINESS_ESSENTIALS',
    '3b555118-da6a-4418-894f-7df1e2096870',
    'CFQ7TTC0LH18:0001',
  ],
  [
    'microsoft-365-business-standard',
    'O365_BUSINESS_PREMIUM',
    'f245ecc8-75af-4f8e-b61f-27d8114de5f3',
    'CFQ7TTC0LDPB:0001',
  ],
  ['microsoft-365-business-premium', 'SPB', 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', 'CFQ7TTC0LCHC:0002'],
  ['microsoft-365-f3', 'SPE_F1', '66b55226-6b4f-492c-910c-a3b7a3c9d993', 'CFQ7TTC0LH05:0001'],
  ['office-365-f3', 'DESKLESSPACK', '4b585984-651b-448a-9e53-3b10f069cf7f', 'CFQ7TTC0LGZW:0001'],
  ['office-365-e1', 'STANDARDPACK', '18181a46-0d4e-45cd-891e-60aabd171b4e', 'CFQ7TTC0LF8Q:0001'],
  ['microsoft-365-e3', 'SPE_E3', '05e9a617-0261-4cee-bb44-138d3ef5d965', 'CFQ7TTC0LFLX:0001'],
  ['office-365-e3', 'ENTERPRISEPACK', '6fd2c87f-b296-42f0-b197-1e91e994b900', 'CFQ7TTC0LF8R:0001'],
  ['microsoft-365-e5', 'SPE_E5', '06ebc4ee-1bb5-47dd-8120-11324bc54e06', 'CFQ7TTC0LFLZ:0002'],
  ['office-365-e5', 'ENTERPRISEPREMIUM', 'c7df2760-2c81-4ef7-b578-5b5392b571df', 'CFQ7TTC0LF8S:0002'],
  [
    'office-365-a1-for-faculty',
    'STANDARDWOFFPACK_FACULTY',
    '94763226-9b3c-4e75-a931-5c89701abe66',
    'CFQ7TTC0LHPK:000W',
  ],
  [
    'office-365-a1-for-students',
    'STANDARDWOFFPACK_STUDENT',
    '314c4481-f395-4525-be8b-2ec4bb1e9d91',
    'CFQ7TTC0LHPK:000V',
  ],
  ['microsoft-365-a3-for-faculty', 'M365EDU_A3_FACULTY', '4b590615-0888-425a-a965-b3bf7789848d', 'CFQ7TTC0LHPL:000W'],
  ['microsoft-365-a3-for-students', 'M365EDU_A3_STUDENT', '7cfd9a2b-e110-4c39-bf20-c6a3f36a3121', 'CFQ7TTC0LHPL:000X'],
  [
    'office-365-a3-for-faculty',
    'ENTERPRISEPACKPLUS_FACULTY',
    'e578b273-6db4-4691-bba0-8d691f4da603',
    'CFQ7TTC0LHPP:000H',
  ],
  [
    'office-365-a3-for-students',
    'ENTERPRISEPACKPLUS_STUDENT',
    '98b6e773-24d4-4c0d-a968-6e787a1f8204',
    'CFQ7TTC0LHPP:000K',
  ],
  ['microsoft-365-a5-for-faculty', 'M365EDU_A5_FACULTY', 'e97c048c-37a4-45fb-ab50-922fbf07a370', 'CFQ7TTC0LHPJ:0015'],
  ['microsoft-365-a5-for-students', 'M365EDU_A5_STUDENT', '46c119d4-0379-4a9d-85e4-97c66d3f909e', 'CFQ7TTC0LHPJ:0013'],
  [
    'office-365-a5-for-faculty',
    'ENTERPRISEPREMIUM_FACULTY',
    'a4585165-0533-458a-97e3-c400570268c4',
    'CFQ7TTC0LHPM:0019',
  ],
  [
    'office-365-a5-for-students',
    'ENTERPRISEPREMIUM_STUDENT',
    'ee656612-49fa-43e5-b67e-cb1fdf7699df',
    'CFQ7TTC0LHPM:001G',
  ],
];

describe('the pack of Kaizala Pro', () => {
  it.each([
    ['business', 3],
    ['frontline', 2],
    ['enterprise', 5],
    ['education', 6],
  ])('has the guide’s %s plans, %i of them', (family, count) => {
    expect(pack.replacements.filter((plan) => plan.family === family)).toHaveLength(count);
  });

  it.each(published)('sells %s under its published ids', (formId, partNumber, skuId, item) => {
    const form = formById(pack, formId)?.form;
    expect(form).toMatchObject({ skuPartNumber: partNumber, skuId });
    expect(`${form?.productId}:${form?.catalogSkuId}`).toBe(item);
  });

  it('sells nothing else', () => {
    expect(
      soldForms(pack)
        .map(({ form }) => form.id)
        .sort(),
    ).toEqual(published.map(([id]) => id).sort());
  });

  it.each(published)('says of %s what its service plans bring', (formId, partNumber) => {
    const names = skuOfPartNumber(partNumber).servicePlans.map(({ name }) => name);
    expect(formById(pack, formId)?.plan.brings).toEqual(capabilitiesOf(names));
  });

  it('lists Microsoft 365 A1 in both forms, refused as a plan for devices and without catalogue ids', () => {
    const plan = pack.replacements.find(({ id }) => id === 'microsoft-365-a1');
    expect(plan).toMatchObject({ refusedBecause: 'devicePlan', brings: ['deviceManagement'] });
    expect(plan?.forms.map(({ audience, productId, catalogSkuId }) => [audience, productId, catalogSkuId])).toEqual([
      ['faculty', undefined, undefined],
      ['student', undefined, undefined],
    ]);
  });

  it('refuses no other plan by itself, so 15 of the 16 can be moved to', () => {
    expect(pack.replacements.filter(({ refusedBecause }) => refusedBecause === undefined)).toHaveLength(15);
  });

  it('gives every education plan a form for faculty and one for students, and every other plan one for everyone', () => {
    const audiences = pack.replacements.map(({ segment, forms }) => [segment, forms.map(({ audience }) => audience)]);
    expect(audiences.filter(([segment]) => segment === 'education').map(([, forms]) => forms)).toEqual(
      Array.from({ length: 6 }, () => ['faculty', 'student']),
    );
    expect(audiences.filter(([segment]) => segment !== 'education').map(([, forms]) => forms)).toEqual(
      Array.from({ length: 10 }, () => ['everyone']),
    );
  });

  it('limits the Business plans to 300 seats and asks about frontline users, and nothing else', () => {
    const limited = pack.replacements.filter(({ seatLimit }) => seatLimit !== undefined);
    expect(limited.map(({ family, seatLimit }) => [family, seatLimit])).toEqual(
      Array.from({ length: 3 }, () => ['business', 300]),
    );
    expect(pack.replacements.filter(({ confirm }) => confirm !== undefined).map(({ family }) => family)).toEqual([
      'frontline',
      'frontline',
    ]);
  });

  it('brings Teams in every plan that can be moved to, because Teams takes Kaizala’s place', () => {
    const sold = pack.replacements.filter(({ refusedBecause }) => refusedBecause === undefined);
    expect(sold.filter(({ brings }) => !brings.includes('teams'))).toEqual([]);
  });

  it('claims no SKU id of Kaizala Pro, since none was ever published', () => {
    expect(pack.recognise).toMatchObject({ skuIds: [], offerIds: [], items: [] });
  });

  it('keeps the dates of Kaizala Pro apart from those of E4', () => {
    expect(pack.dates).toMatchObject({
      salesEndOn: { value: '2020-07-01' },
      autoRenewOffOn: { value: '2020-07-01' },
      serviceEndOn: { value: '2023-08-31' },
    });
    expect(pack.guide.errata.join(' ')).toContain('7 April 2017');
  });

  it('never offers to suspend a new-commerce subscription', () => {
    expect(pack.close).toEqual({ legacy: ['suspend', 'leave'], nce: ['endAtTerm', 'endNow', 'leave'] });
  });

  it('uses no SKU id twice', () => {
    const ids = formsOf(pack).map(({ form }) => form.skuId);
    expect(new Set(ids).size).toBe(22);
  });
});
