import { userId } from '../../src/migration/ids';
import type { HeldLicence, Holder } from '../../src/migration/offers/survey';
import { kaizalaSkuId, userNumber } from './names';

export const aLicence = (given: Partial<HeldLicence> = {}): HeldLicence => ({
  skuId: kaizalaSkuId,
  direct: true,
  groupIds: [],
  disabledPlans: [],
  ...given,
});

/** Without a usage location when `usageLocation` is given as undefined. */
export function aHolder(
  given: Partial<Omit<Holder, 'id' | 'usageLocation'>> & { id?: string; usageLocation?: string | undefined } = {},
): Holder {
  const { id = userNumber(1), usageLocation, ...rest } = { usageLocation: 'DE' as string | undefined, ...given };
  return {
    name: 'Dana Kline',
    address: 'dana.kline@contosofreight.example',
    enabled: true,
    guest: false,
    licences: [aLicence()],
    ...rest,
    id: userId(id),
    ...(usageLocation === undefined ? {} : { usageLocation }),
  };
}

/** That many ordinary holders, each with an own id, name and address. */
export const someHolders = (count: number, given: Parameters<typeof aHolder>[0] = {}): readonly Holder[] =>
  Array.from({ length: count }, (_, index) =>
    aHolder({
      id: userNumber(index + 1),
      name: `Person ${index + 1}`,
      address: `person${index + 1}@contosofreight.example`,
      ...given,
    }),
  );
