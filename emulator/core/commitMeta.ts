/** Who asked for a change: what the journal shows of it. */

export interface CommitMeta {
  readonly customerId: string | null;
  readonly method: string;
  readonly path: string;
  readonly requestId: string | null;
  readonly kind: WriteKind;
  /** A repeat that was answered from memory; nothing changed. */
  readonly replay?: boolean;
}
export type WriteKind =
  | 'cart'
  | 'checkout'
  | 'subscription'
  | 'licences'
  | 'usageLocation'
  | 'availability'
  | 'attestation'
  | 'promotion'
  | 'order'
  | 'motion'
  | 'answer'
  | 'clock'
  | 'reset';
