import type { CloseDrift } from './closeDrift';
import type { CustomerDrift } from './customerDrift';
import type { Drift } from './quoteDrift';

/**
 * Whatever may be told to have changed since it was confirmed. `doubt`: nobody knows whether another migration has bought the
 * same; `boughtMeanwhile`: it has.
 */
export type ChangedField =
  | Exclude<Drift['field'], 'day'>
  | CustomerDrift['field']
  | CloseDrift['field']
  | 'doubt'
  | 'boughtMeanwhile';
