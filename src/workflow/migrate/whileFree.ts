import { onHold } from '../../migration/hold/hold';
import type { MigrationId } from '../../migration/ids';
import type { RunPorts } from '../deps';

type Outside = Pick<RunPorts, 'carts' | 'licences' | 'subscriptions'>;
type Of<Port extends keyof Outside, Act extends keyof Outside[Port]> = Outside[Port][Act] extends (
  ...given: infer Given
) => unknown
  ? Given
  : never;

/**
 * The ports of one run, that change nothing while its migration is held, be it alone or with the whole house. A new act of a
 * port does not compile before it is said here whether it changes something.
 */
export function whileFree(ports: RunPorts, id: MigrationId): RunPorts {
  const insist = async (): Promise<void> => {
    if (await ports.houseHold.isHeld(id)) throw onHold();
  };
  return { ...ports, ...heldBack(ports, insist) };
}

function heldBack({ carts, licences, subscriptions }: Outside, insist: () => Promise<void>): Outside {
  const changing =
    <Given extends readonly unknown[], Result>(act: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      await insist();
      return act(...given);
    };
  return {
    carts: {
      get: (...given) => carts.get(...given),
      // A priced cart is neither bought nor a change.
      create: (...given) => carts.create(...given),
      attest: changing((...given: Of<'carts', 'attest'>) => carts.attest(...given)),
      checkout: changing((...given: Of<'carts', 'checkout'>) => carts.checkout(...given)),
    },
    licences: {
      skus: (...given) => licences.skus(...given),
      holders: (...given) => licences.holders(...given),
      users: (...given) => licences.users(...given),
      groupNames: (...given) => licences.groupNames(...given),
      change: changing((...given: Of<'licences', 'change'>) => licences.change(...given)),
      setUsageLocation: changing((...given: Of<'licences', 'setUsageLocation'>) => licences.setUsageLocation(...given)),
    },
    subscriptions: {
      list: (...given) => subscriptions.list(...given),
      get: (...given) => subscriptions.get(...given),
      skuOf: (...given) => subscriptions.skuOf(...given),
      close: changing((...given: Of<'subscriptions', 'close'>) => subscriptions.close(...given)),
      reactivate: changing((...given: Of<'subscriptions', 'reactivate'>) => subscriptions.reactivate(...given)),
      setAutoRenew: changing((...given: Of<'subscriptions', 'setAutoRenew'>) => subscriptions.setAutoRenew(...given)),
    },
  };
}
