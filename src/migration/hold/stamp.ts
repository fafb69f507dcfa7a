import type { HoldCause } from './hold';

/** Whose house a database belongs to. */
export interface HouseOwner {
  readonly mode: 'local' | 'production';
  readonly tenantId: string;
  /** The host that is asked, in practice the emulator's own id; absent where the stamp was left before that was kept. */
  readonly service?: string;
}

/** Where a database is. What a role may not read is absent and compared with nothing. */
export interface Surroundings {
  /** The system identifier of the server's data. */
  readonly server?: string;
  readonly database?: string;
  readonly timeline?: string;
}

/** What the last launch left in the database. */
export interface Stamp {
  readonly owner: HouseOwner;
  readonly surroundings: Surroundings;
  /** The row is the very one that was written in this database: a restored one was written by another transaction. */
  readonly isWrittenHere: boolean;
}

export interface HoldWishes {
  readonly startOnHold: boolean;
  /** The database's failovers lose nothing, so another timeline alone is no reason. */
  readonly failoverLosesNothing: boolean;
}

export interface Comparison {
  readonly stamp: Stamp | undefined;
  readonly owner: HouseOwner;
  readonly surroundings: Surroundings;
  readonly wishes: HoldWishes;
}

/** Whether the stamp is of another partner, mode or service: then none of this is ours to touch. */
export const isForeign = ({ stamp, owner }: Pick<Comparison, 'stamp' | 'owner'>): boolean =>
  stamp !== undefined &&
  (stamp.owner.mode !== owner.mode ||
    stamp.owner.tenantId !== owner.tenantId ||
    isOther(stamp.owner.service, owner.service));

const isOther = (was: string | undefined, is: string | undefined): boolean =>
  was !== undefined && is !== undefined && was !== is;

/** Every reason to touch nothing outside; none where this is the database that was left. */
export function causesOfHold({ stamp, surroundings, wishes }: Comparison): readonly HoldCause[] {
  const asked: readonly HoldCause[] = wishes.startOnHold ? ['asked'] : [];
  if (stamp === undefined) return asked;
  const differs = (fact: keyof Surroundings): boolean => isOther(stamp.surroundings[fact], surroundings[fact]);
  return [
    ...asked,
    ...cause('restored', !stamp.isWrittenHere),
    ...cause('otherServer', differs('server')),
    ...cause('otherDatabase', differs('database')),
    ...cause('otherTimeline', differs('timeline') && !wishes.failoverLosesNothing),
  ];
}

const cause = (name: HoldCause, isSo: boolean): readonly HoldCause[] => (isSo ? [name] : []);
