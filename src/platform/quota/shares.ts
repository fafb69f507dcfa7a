import type { Clock } from '../clock';
import { Lane } from './lane';
import type { Law } from './law';
import { commonPace, ourCount } from './sharing';
import type { Want, Wants } from './sharing';

/**
 * Tells the other processes what this one wants, and answers with what each of them does; of one that died nothing is told
 * soon after.
 */
export type ShareNews = (wants: Wants) => Promise<readonly Wants[]>;

/** Between two batches nobody stops wanting: so many looks are remembered. */
const remembered = 5;

/** What this process may use of each quota beside others that use the same. Alone as long as nobody tells otherwise. */
export class Shares {
  private readonly lanes = new Map<string, Lane>();
  private looks: readonly Wants[] = [];
  private own: Wants = {};
  private others: readonly Wants[] = [];
  private isKnown = false;

  /** @param stepAside waited for before what is asked for a survey or a scan; soon over, whatever happens */
  constructor(private readonly stepAside?: () => Promise<void>) {}

  /** A lane of the quota `name`, which is the same quota in every process. */
  lane(name: string, clock: Clock, law: Law): Lane {
    const lane = new Lane(clock, law, () => ourCount(name, this.own, this.others), this.stepAside);
    this.lanes.set(name, lane);
    return lane;
  }

  /**
   * To be done every few seconds. Where nobody here wants anything nobody is asked; where nobody answers all stays as it was.
   *
   * @throws what `news` throws
   */
  async look(news: ShareNews): Promise<void> {
    this.looks = [this.wanted(), ...this.looks].slice(0, remembered);
    const own = mostOf(this.looks);
    const wantsNothing = Object.keys(own).length === 0;
    if (wantsNothing && !this.isKnown) return;
    this.isKnown = true;
    this.others = await news(own);
    this.isKnown = !wantsNothing;
    this.own = own;
    for (const [name, want] of Object.entries(own)) {
      this.lanes.get(name)?.lookAnew(commonPace(name, want, this.others));
    }
  }

  private wanted(): Wants {
    const all = [...this.lanes].map(([name, lane]) => [name, lane.wanted()] as const);
    return Object.fromEntries(all.filter(([, { parties }]) => parties > 0));
  }
}

/** The most parties of each, and the pace of the latest look, which comes first. */
function mostOf(looks: readonly Wants[]): Wants {
  const most: Record<string, Want> = {};
  for (const [name, want] of looks.flatMap((look) => Object.entries(look))) {
    most[name] = { ...want, ...most[name], parties: Math.max(most[name]?.parties ?? 0, want.parties) };
  }
  return most;
}
