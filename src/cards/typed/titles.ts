import type { MigrationState } from '../../migration/plan/progress';
import { restingStates, runningStates } from '../../migration/plan/states';
import { plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';

/** How a button of a migration's cards is called, for any number of people, and in which states there may be one. */
export interface KnownTitle {
  readonly title: Phrase;
  readonly states: readonly MigrationState[];
  /** What has to stand behind it. */
  readonly takes?: 'order';
  /** The number of an order belongs to it. */
  readonly isBeginning?: true;
  /** Means all of them at once. */
  readonly isOfAll?: true;
}

type Titles = (text: Text) => readonly Phrase[];

const underWay: readonly MigrationState[] = [...runningStates, ...restingStates];

const titles: readonly (readonly [readonly MigrationState[], Titles])[] = [
  [
    ['waitingForPerson'],
    ({ problems, doubt, running, unkept }) => [
      ...Object.values(problems.button),
      doubt.end,
      running.leaveOpen,
      unkept.endAll(1),
    ],
  ],
  [
    underWay,
    ({ running, hold }) => [
      running.stopUnbought,
      ...forms(running.stopBought),
      ...forms(running.stopAfter),
      hold.letGoOn,
    ],
  ],
  [
    ['leftOpen'],
    ({ running, unkept, problems }) => [
      ...forms(running.moveOthers),
      ...[running.moveOthersOfMany, running.removeRemaining, running.checkAgain, running.leaveOpen],
      ...[unkept.endAll(1), unkept.endNow, problems.button.closeAgain],
    ],
  ],
  [
    ['done'],
    ({ running, takeBack, endLook, general }) => [
      ...[running.nextCustomer, general.allMigrations, endLook.move, takeBack.of.suspend.press],
      takeBack.of.endAtTerm.press,
    ],
  ],
  [
    ['stopped'],
    ({ running, problems }) => [running.startAgain, ...forms(running.startWithOthers), problems.button.keepLooking],
  ],
  [['waitingForPerson', 'leftOpen', 'done', 'stopped'], ({ running }) => [running.resultFile]],
  [['leftOpen', 'done'], ({ running }) => [running.customerText]],
  [
    ['leftOpen', 'done', 'stopped'],
    ({ certificate: { press } }) => [press.customerCertificate, press.certificate, press.ledgerFile],
  ],
];

/** For one and for several. */
const forms = (of: (n: number) => Phrase): readonly Phrase[] => [of(1), of(2)];

export const knownTitles = (text: Text): readonly KnownTitle[] => [
  ...titles.flatMap(([states, of]) => of(text).map((title) => ({ title, states }))),
  { title: text.unkept.endAll(2), states: ['waitingForPerson', 'leftOpen'], isOfAll: true },
  { title: text.doubt.lookAtOrder, states: ['waitingForPerson'], takes: 'order' },
  { title: text.doubt.itIs(plain('')), states: ['waitingForPerson'], isBeginning: true },
];
