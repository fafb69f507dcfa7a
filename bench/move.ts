import { Databases } from '../chaos/house/databases';
import { tellFigures, withoutWrite } from './baseline';
import { chooseScale, moveFigures } from './move/moveFigures';
import { moveOnce } from './move/moveOnce';
import { scriptedPeople } from './move/moveWorld';
import { optimumSeconds } from './move/optimum';
import { readWish } from './move/options';
import type { MoveWish } from './move/options';
import { moveSequentially } from './move/sequential';
import { thenExit } from './thenExit';

const controlUsers = 6_000;
/** So many that only memory is judged. */
const crowd = 100_000;
const crowdScale = 100;

/** More than chance makes of the same, run after run. */
const allowed = { rssMaxMb: 1.1, reviewRssMaxMb: 1.2, slowestTurnSeconds: 1.5 };
const allowedOf = ({ users }: MoveWish) => (users >= crowd ? allowed : { ...allowed, ratioToOptimum: 1.05 });

const tell = (words: string): boolean => process.stderr.write(`${words}\n`);

/** `npm run bench:move -- --users 10000 --quota window`; the figures are on the last line. */
async function main(args: readonly string[]): Promise<void> {
  const wish = readWish(withoutWrite(args));
  tellOptimum(wish);
  const databases = await Databases.open(wish.databaseUrl);
  try {
    const scale = wish.scale ?? (wish.users >= crowd ? crowdScale : await scaleFor(databases, wish));
    tell(`${wish.users} people at scale ${scale}…`);
    let sequentialSeconds = 0;
    const moved = await moveOnce(databases, {
      ...{ wish, users: wish.users, scale, tell },
      beside: async (emulator) => {
        const seconds = await moveSequentially(emulator);
        sequentialSeconds = (seconds / scriptedPeople) * wish.users;
        tell(`The script: ${scriptedPeople} people in ${Math.round(seconds)} s, extrapolated to ${wish.users}.`);
      },
    });
    const figures = moveFigures(wish, moved, sequentialSeconds);
    tellFigures({ bench: 'move', run: runOf(wish), figures, allowed: allowedOf(wish) });
  } finally {
    await databases.stop();
  }
}

const runOf = ({ users, quota, latencyMs, limit }: MoveWish): string => `${users} ${quota} of ${limit} ${latencyMs} ms`;

function tellOptimum(wish: MoveWish): void {
  for (const users of [wish.users, 10_000, crowd]) {
    const [start, later] = [0, 40].map((intoWindowSeconds) => optimumSeconds(users, { ...wish, intoWindowSeconds }));
    const how =
      wish.quota === 'window' ? `${start} s from the start of a window, ${later} s from 40 s into it` : `${start} s`;
    tell(`The optimum of ${users} people by ${wish.quota} of ${wish.limit} in 150 s: ${how}.`);
  }
}

const scaleFor = (databases: Databases, wish: MoveWish): Promise<number> =>
  chooseScale(async (scale) => {
    const { seconds } = await moveOnce(databases, { wish, users: controlUsers, scale, tell });
    tell(`The control of ${controlUsers} people at scale ${scale}: ${Math.round(seconds)} s.`);
    return seconds;
  });

thenExit(main(process.argv.slice(2)));
