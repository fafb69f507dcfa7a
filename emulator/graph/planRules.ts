import type { SkuFacts } from '../core/catalogue';
import type { Licence } from '../core/model';
import { badRequest } from './problem';

/**
 * At most one of each on a user. Teams and Teams (free) exclude each other today; the Yammer and rights-management pairs
 * stand in an older table of Microsoft's, and whether they still hold is not known.
 */
const exclusive: readonly (readonly string[])[] = [
  ['57ff2da0-773e-42df-b2af-ffb7a2317929', '4fa4026d-ce74-4962-a151-8e96d57ea8e4'],
  ['7547a3fe-08ee-4ccb-b430-5077c5041653', '2078e8df-cff6-4290-98cb-5408261a760a'],
  ['bea4c11e-220a-4e6d-8eb8-8ea15d019f90', '6a76346d-5d6e-4051-9fe3-ed3f312b5597'],
];

const skypePlan = '0feaeb32-d00e-4d66-bd5a-43b5b83db82c';
const sharePointPlans = [
  '902b47e5-dcb2-4fdc-858b-c63a90a2bdb9',
  'c7699d2e-19aa-44de-8edf-1736da088ca1',
  '5dbe027f-2339-4123-9542-606e4d348a72',
  '0a4983bb-d3e5-4a09-95d8-b2d0127b3df5',
  '63038b2c-28d0-45f6-bc36-33062963b498',
];

/** A plan, and those of which it needs one. */
const dependencies: readonly (readonly [plan: string, needs: readonly string[]])[] = [
  ['4828c8ec-dc2e-4779-b502-87ac9ce28ab7', [skypePlan]],
  ['e95bec33-7c88-4a70-8e19-b10bd9d0c014', sharePointPlans],
  ['e03c7e47-402c-463c-ab25-949079bedb21', sharePointPlans],
];

/** @throws GraphProblem when the plans that would be switched on can't be together, or lack what they need */
export function refusePlans(licences: readonly Licence[], skuFacts: (skuId: string) => SkuFacts | undefined): void {
  const enabled = new Set(
    licences.flatMap(({ skuId, disabledPlans }) =>
      (skuFacts(skuId)?.servicePlans ?? []).map((plan) => plan.id).filter((id) => !disabledPlans.includes(id)),
    ),
  );
  for (const group of exclusive) {
    const [first, second] = group.filter((id) => enabled.has(id));
    if (first === undefined || second === undefined) continue;
    throw badRequest(`License assignment failed because service plans ${first}, ${second} are mutually exclusive.`);
  }
  for (const [plan, needs] of dependencies) {
    if (!enabled.has(plan) || needs.some((id) => enabled.has(id))) continue;
    throw badRequest(
      `License assignment failed because service plan ${plan} depends on the service plan(s) ${needs.join(', ')}`,
    );
  }
}
