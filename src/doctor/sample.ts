import type { CustomerId } from '../migration/ids';
import type { Ground } from './ground';

/** Those customers that are asked one by one; the one that was named first. */
export async function sampleOf(ground: Ground): Promise<readonly CustomerId[]> {
  const { most, customer } = ground.sample;
  const all = (await ground.customers()).items.map(({ id }) => id);
  const named = customer === undefined ? [] : [customer];
  return [...named, ...all.filter((id) => id !== customer)].slice(0, most);
}
