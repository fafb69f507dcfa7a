import { unlessAborted } from '../platform/unlessAborted';
import type { RunPorts } from './deps';

type Outside = Pick<RunPorts, 'carts' | 'customers' | 'licences' | 'orders' | 'promotions' | 'subscriptions'>;

/**
 * The ports of one run, of which no reading is waited for once its process has to stop: it changes nothing, and one that waits for a
 * quota may take minutes, where others take the run over in seconds. A reading that is cut short rejects with the reason of `stopping`.
 */
export function readsWhileUp(ports: RunPorts, stopping: AbortSignal): RunPorts {
  const reading = <T>(read: () => Promise<T>): Promise<T> => unlessAborted(stopping, read);
  return { ...ports, ...ofRun(ports, reading) };
}

function ofRun(
  { carts, customers, licences, orders, promotions, subscriptions }: Outside,
  reading: <T>(read: () => Promise<T>) => Promise<T>,
): Outside {
  return {
    carts: {
      create: (...given) => carts.create(...given),
      attest: (...given) => carts.attest(...given),
      get: (...given) => reading(() => carts.get(...given)),
      checkout: (...given) => carts.checkout(...given),
    },
    customers: { country: (...given) => reading(() => customers.country(...given)) },
    licences: {
      skus: (...given) => reading(() => licences.skus(...given)),
      holders: (...given) => reading(() => licences.holders(...given)),
      users: (...given) => reading(() => licences.users(...given)),
      groupNames: (...given) => reading(() => licences.groupNames(...given)),
      change: (...given) => licences.change(...given),
      setUsageLocation: (...given) => licences.setUsageLocation(...given),
    },
    orders: {
      findByMark: (...given) => reading(() => orders.findByMark(...given)),
      findInRecords: (...given) => reading(() => orders.findInRecords(...given)),
      statusOf: (...given) => reading(() => orders.statusOf(...given)),
      read: (...given) => reading(() => orders.read(...given)),
      listed: (...given) => reading(() => orders.listed(...given)),
    },
    promotions: { verdicts: (...given) => reading(() => promotions.verdicts(...given)) },
    subscriptions: {
      list: (...given) => reading(() => subscriptions.list(...given)),
      get: (...given) => reading(() => subscriptions.get(...given)),
      skuOf: (...given) => reading(() => subscriptions.skuOf(...given)),
      close: (...given) => subscriptions.close(...given),
      reactivate: (...given) => subscriptions.reactivate(...given),
      setAutoRenew: (...given) => subscriptions.setAutoRenew(...given),
    },
  };
}
