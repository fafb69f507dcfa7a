import { defined } from '../../platform/defined';
import type { Refusal } from '../offers/refusal';
import type { Holder, Survey } from '../offers/survey';
import type { Cover } from '../packs/pack';
import { coveringOf } from './cover';
import type { Covering } from './cover';
import { licenceOf } from './heldLicences';
import { inherited } from './inherited';
import { isChosen } from './isChosen';
import type { PeopleChoice, PeopleGroup, Verdict } from './people';

interface Ground {
  readonly survey: Survey;
  readonly cover: Cover;
  readonly choice: PeopleChoice;
  readonly listed: ReadonlySet<string>;
  readonly groupNames: ReadonlyMap<string, string>;
}

function groupOf({ guest, enabled }: Holder, covering: Covering): PeopleGroup {
  if (guest) return 'guests';
  if (!enabled) return 'blocked';
  return 'restsOn' in covering ? 'covered' : 'members';
}

/** Nobody is moved to anything, so whoever is not left alone only loses the retired licence. */
function isWanted(holder: Holder, group: PeopleGroup, { choice, listed }: Ground): boolean {
  return isChosen(holder, choice, listed) && (group === 'members' || choice[group] !== 'leave');
}

function obstacle(holder: Holder, covering: Covering, { survey, groupNames }: Ground): Refusal | undefined {
  const retired = licenceOf(holder, survey.retired.skuId);
  const fromGroup = retired === undefined ? undefined : inherited(retired, groupNames);
  return fromGroup ?? ('refusal' in covering ? covering.refusal : undefined);
}

/** The verdict where nothing is bought: only who is proved to lose nothing gives the retired licence back. */
export function droppedVerdict(holder: Holder, ground: Ground): Verdict {
  const { survey, cover } = ground;
  const covering = coveringOf(holder, survey.retired.skuId, cover, survey.skus);
  const group = groupOf(holder, covering);
  const isMeant = isWanted(holder, group, ground);
  const cannot = isMeant ? obstacle(holder, covering, ground) : undefined;
  const goes = isMeant && cannot === undefined && 'restsOn' in covering;
  return {
    user: holder,
    group,
    disposition: goes ? 'remove' : 'leave',
    ...defined({ cannot }),
    setsUsageLocation: false,
    keepOff: [],
    ...(goes ? { restsOn: covering.restsOn } : {}),
  };
}
