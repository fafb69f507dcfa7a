import { isKnownError } from '../../migration/errors';
import { customerId } from '../../migration/ids';
import type { Consents } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';

interface ConsentDeps {
  /** Absent: it is left to the customers. */
  readonly consents?: Consents;
  readonly clock: Clock;
  readonly log: Log;
}

/** Nobody is consented for again and again where it is of no use. */
const againMs = 3_600_000;
/** A tenant knows of it within minutes. */
const spreadsMs = 600_000;

/** `given`: right now. `spreading`: some minutes ago, so it may be known any moment. `no`: neither. */
export type ConsentGiven = 'given' | 'spreading' | 'no';

/** Consents for customers where that was all that was lacking, once an hour at most for each. */
export class CustomerConsent {
  private readonly asked = new Map<string, { readonly at: number; readonly isGiven: boolean }>();

  constructor(private readonly deps: ConsentDeps) {}

  async give(tenantId: string): Promise<ConsentGiven> {
    const { consents, clock } = this.deps;
    if (consents === undefined) return 'no';
    const now = clock.now().getTime();
    const last = this.asked.get(tenantId);
    if (last !== undefined && now - last.at < againMs)
      return last.isGiven && now - last.at < spreadsMs ? 'spreading' : 'no';
    const isGiven = await this.isGranted(consents, tenantId);
    if (isGiven !== undefined) this.asked.set(tenantId, { at: now, isGiven });
    return isGiven === true ? 'given' : 'no';
  }

  /** Undefined where the house is on hold. @throws KnownError where it will pass */
  private async isGranted(consents: Consents, tenantId: string): Promise<boolean | undefined> {
    const customer = customerId(tenantId);
    try {
      await consents.grant(customer);
      this.deps.log.info('The app was consented to in the name of a customer.', { customerId: customer });
      return true;
    } catch (error) {
      if (isKnownError(error) && error.code === 'onHold') return undefined;
      if (!isKnownError(error) || error.remedy === 'waitAndRetry') throw error;
      this.deps.log.warn('The app could not be consented to in the name of a customer.', {
        customerId: customer,
        code: error.code,
      });
      return false;
    }
  }
}
