import type { CustomerId } from './ids';

export interface CustomerName {
  readonly id: CustomerId;
  readonly name: string;
  readonly domain: string;
}
