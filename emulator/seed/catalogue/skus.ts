import table from './servicePlans.json';

/**
 * Kaizala Pro's own SKU ids and legacy offer ids were never published. These are invented, for the emulator only;
 * the part numbers are the published ones.
 */
export const kaizalaSkuId = '6a1c2a1a-7e2b-4a5d-9f31-0c5b7d2e9a10';
const kaizalaFacultySkuId = '6a1c2a1a-7e2b-4a5d-9f31-0c5b7d2e9a11';
const kaizalaStudentSkuId = '6a1c2a1a-7e2b-4a5d-9f31-0c5b7d2e9a12';
const office365E4SkuId = '1392051d-0cb9-4b7a-88d5-621fee5e8711';
/** What an invented offer gives that adds to Kaizala Pro. */
const kaizalaStorageSkuId = '6a1c2a1a-7e2b-4a5d-9f31-0c5b7d2e9a13';

/** Invented, too: what a suite has come to contain, by one plan of its own name and one of another. */
const deviceCareSkuId = '6a1c2a1a-7e2b-4a5d-9f31-0c5b7d2e9a30';

export const retiredSkuIds: readonly string[] = [
  kaizalaSkuId,
  kaizalaFacultySkuId,
  kaizalaStudentSkuId,
  office365E4SkuId,
  // SharePoint (Plan 1 and 2) and OneDrive for Business (Plan 1 and 2) alone.
  '1fc08a02-8b3d-43b9-831e-f76859e04e1a',
  'a9732ec9-17d9-494c-a51c-d6b45b384dcb',
  'e6778190-713e-4e4f-9119-8b8238de25df',
  'ed01faf2-1d88-4947-ae91-45ca18703a96',
  deviceCareSkuId,
];

interface ServicePlan {
  readonly id: string;
  readonly name: string;
}

export interface SkuFacts {
  readonly skuId: string;
  readonly partNumber: string;
  readonly name: string;
  readonly servicePlans: readonly ServicePlan[];
}

/** A published service plan of E5 and A5; that the standalone product has it too is an assumption. */
const kaizalaPlan: ServicePlan = { id: '0898bdbb-73b0-471a-81e5-20f1fe4dd66e', name: 'KAIZALA_STANDALONE' };
const intunePlan: ServicePlan = { id: 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', name: 'INTUNE_A' };
const reportsPlan: ServicePlan = { id: '6a1c2a1a-7e2b-4a5d-9f31-0c5b7d2e9a31', name: 'DEVICE_CARE_REPORTS' };
const autopatchPlanId = '9a6eeb79-0b4b-4bf0-9808-39d99a2cd5a3';
const storagePlan: ServicePlan = { id: '6a1c2a1a-7e2b-4a5d-9f31-0c5b7d2e9a23', name: 'KAIZALA_STORAGE' };

const invented: readonly SkuFacts[] = [
  { skuId: kaizalaSkuId, partNumber: 'KAIZALA_STANDARD', name: 'Kaizala Pro', servicePlans: [kaizalaPlan] },
  {
    skuId: kaizalaFacultySkuId,
    partNumber: 'KAIZALA_FACULTY',
    name: 'Kaizala Pro for faculty',
    servicePlans: [kaizalaPlan],
  },
  {
    skuId: kaizalaStudentSkuId,
    partNumber: 'KAIZALA_STUDENT',
    name: 'Kaizala Pro for students',
    servicePlans: [kaizalaPlan],
  },
  {
    skuId: kaizalaStorageSkuId,
    partNumber: 'KAIZALA_STORAGE',
    name: 'Kaizala Pro Extra Storage',
    servicePlans: [storagePlan],
  },
  { skuId: deviceCareSkuId, partNumber: 'DEVICE_CARE', name: 'Device Care', servicePlans: [intunePlan, reportsPlan] },
];

/** What Microsoft 365 E3 and E5 contain; `Windows_Autopatch` there does what the reports did. */
export const includedElsewhere: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  [deviceCareSkuId, new Map([[reportsPlan.id, [autopatchPlanId]]])],
]);

const servicePlanAt = (index: number): ServicePlan => {
  const [id, name] = table.servicePlans[index] ?? [];
  if (id === undefined || name === undefined) throw new Error(`servicePlans.json has no service plan ${index}`);
  return { id, name };
};

/** Rows of Microsoft's table of product names and service plan identifiers, for the SKUs in use here. */
const published: readonly SkuFacts[] = Object.entries(table.skus).map(([skuId, row]) => ({
  skuId,
  partNumber: row.partNumber,
  name: row.name,
  servicePlans: row.plans.map(servicePlanAt),
}));

const bySkuId = new Map([...published, ...invented].map((facts) => [facts.skuId, facts]));
const byPartNumber = new Map([...bySkuId.values()].map((facts) => [facts.partNumber, facts]));

export function skuFacts(skuId: string): SkuFacts | undefined {
  return bySkuId.get(skuId.toLowerCase());
}

/** @throws when the emulator has no such SKU: a slip in the seed. */
export function skuOfPartNumber(partNumber: string): SkuFacts {
  const facts = byPartNumber.get(partNumber);
  if (facts === undefined) throw new Error(`No SKU has the part number ${partNumber}`);
  return facts;
}
