import { certificate } from '../../src/cards/proof/certificate';
import type { ChainEntry } from '../../src/migration/chain/entry';
import type { ToldDeed, WrittenLedger } from '../../src/migration/ports';
import type { Reader } from '../../src/text/reader';
import { samplePlan } from '../contoso/fortyPeople';
import { decided, sampleDecided } from './decided';
import { sampleMigrations } from './migration';

/** A page that is handed out as a file. */
export interface SamplePage {
  readonly name: string;
  readonly html: string;
}

const at = '2026-11-22T10:19:00.000Z';

const read = (user: (typeof samplePlan.people)[number]['id'], no: number): ChainEntry => ({
  ...{ at, phase: 'readBack', result: 'done', what: 'licences', requestId: `read-${no}` },
  ...{ customer: samplePlan.customer.id, user, run: 1, actor: samplePlan.agentId, approver: null },
});

const written: WrittenLedger = {
  rows: samplePlan.people.map(({ id }, index) => ({
    no: index + 1,
    hash: '3b5a7c9d1e2f40618293a4b5c6d7e8f90123456789abcdef0123456789abcdef',
    entry: read(id, index + 1),
  })),
  signed: { keyId: '0011223344556677', at },
};

const [confirmed] = sampleDecided.latest;
/** Just before anything was bought. */
const approved: ToldDeed = { ...decided['paused']!.latest[1]!, what: 'approved', at: '2026-11-22T10:00:00.000Z' };

/** The partner's own and the customer's, of one that is done and of one that is left open. */
export const certificateSamples = (reader: Reader): readonly SamplePage[] =>
  (['done', 'left-open'] as const).flatMap((state) =>
    [false, true].map((isForCustomer) => ({
      name: `certificate-${state}${isForCustomer ? '-customer' : ''}-${reader.language}`,
      html: certificate(
        { migration: sampleMigrations()[state]!, written, confirmed, approved, isForCustomer, now: new Date(at) },
        reader,
      ),
    })),
  );
