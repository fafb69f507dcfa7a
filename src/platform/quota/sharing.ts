/** What a process wants of one quota that it uses in earnest. */
export interface Want {
  /** How many have something to send: customers, where the quota serves several. */
  readonly parties: number;
  /** What it has seen go through, as long as that tells anything. */
  readonly pace?: Pace;
}

export interface Pace {
  /** Units of the whole quota in a millisecond. */
  readonly perMs: number;
  /** The quota is refilled with so much, little by little; else that is not known yet. */
  readonly isSure: boolean;
  /** Units that the quota holds at least. Left out by the release before. */
  readonly holds?: number;
}

/** What all take a quota for. */
export interface CommonPace {
  readonly perMs: number;
  readonly holds: number;
}

export type Wants = Readonly<Record<string, Want>>;

/**
 * For how many units of a whole quota each unit of ours counts: others send meanwhile, in the proportion of what they want.
 * 2 where one other process wants as much. Who wants next to nothing is not slowed down, and slows nobody down.
 */
export function ourCount(quota: string, own: Wants, others: readonly Wants[]): number {
  const ours = own[quota]?.parties;
  if (ours === undefined) return 1;
  return (ours + partiesOf(wantsOf(quota, others))) / ours;
}

/**
 * At which pace everybody takes the quota to be refilled from now on; undefined where nobody is sure. Each has seen
 * only its own part and took it for its share, so whoever had more than that takes the whole for larger: the mean is right.
 * Who came when little was left has seen little of what it holds: the most that anybody has is right.
 */
export function commonPace(quota: string, own: Want, others: readonly Wants[]): CommonPace | undefined {
  const all = [own, ...wantsOf(quota, others)].filter(isPaced);
  if (own.pace === undefined || all.length < 2 || !all.some(({ pace }) => pace.isSure)) return undefined;
  return {
    perMs: all.reduce((sum, { parties, pace }) => sum + parties * pace.perMs, 0) / partiesOf(all),
    holds: Math.max(...all.map(({ pace }) => pace.holds ?? 0)),
  };
}

const isPaced = (want: Want): want is Required<Want> => want.pace !== undefined;

const wantsOf = (quota: string, all: readonly Wants[]): readonly Want[] => all.flatMap((wants) => wants[quota] ?? []);

const partiesOf = (wants: readonly Want[]): number => wants.reduce((sum, { parties }) => sum + parties, 0);
