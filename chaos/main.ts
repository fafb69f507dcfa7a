import { approvals } from './approvals/approvals';
import { lostAnswers } from './lostAnswers/lostAnswers';
import { readOptions, usage } from './options';
import type { Wish } from './options';
import { random } from './random/random';
import type { Tally } from './report';
import { resend } from './resend/resend';
import { sweep } from './sweep/sweep';

function run(wish: Wish): Promise<Tally> {
  switch (wish.mode) {
    case 'sweep':
      return sweep(wish.options);
    case 'random':
      return random(wish.options);
    case 'lost-answers':
      return lostAnswers(wish.options);
    case 'resend':
      return resend(wish.options);
    case 'approvals':
      return approvals(wish.options);
  }
}

async function main(wish: Wish): Promise<number> {
  const tally = await run(wish);
  for (const breach of tally.breaches) process.stderr.write(`BREACH ${breach}\n`);
  process.stdout.write(`${JSON.stringify(tally.report(wish.mode))}\n`);
  return tally.breaches.length === 0 ? 0 : 1;
}

function giveUp(error: unknown, advice = ''): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${advice}`);
  process.exit(1);
}

function wishOf(args: readonly string[]): Wish {
  try {
    return readOptions(args);
  } catch (error) {
    return giveUp(error, `\n${usage}\n`);
  }
}

main(wishOf(process.argv.slice(2))).then(
  (code) => process.exit(code),
  (error: unknown) => giveUp(error),
);
