import type { Button } from '../../cards/buttons';
import { quiet } from '../../cards/notices/digestRow';
import { dayOf } from '../../migration/days';
import { customerId, subscriptionId } from '../../migration/ids';
import { calledSo } from '../../migration/list/calledSo';
import { rankRadar } from '../../migration/radar/ranking';
import type { RankedEntry } from '../../migration/radar/ranking';
import { behindTitle, isExactly } from '../../migration/typed/titleTyped';
import { plain } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { isAsking } from '../migrate/dialogHost';
import type { HostedTurn } from '../migrate/dialogHost';
import { say } from '../turn';

type Press = (value: unknown) => Promise<void>;

const mostNamed = 5;
const nobody = { customerId: customerId(''), subscriptionId: subscriptionId('') };

/** `remind me tomorrow contoso`, and whatever else is below a row of a notice; false where a line is none of it. */
export async function keepsQuiet(scope: HostedTurn, typed: string, press: Press): Promise<boolean> {
  const { turn } = scope;
  const said = titleIn(typed, turn.text);
  if (said === undefined) return false;
  const customers = said.called === '' ? [] : firstOfEach(calledSo(said.called, await radarOf(scope)));
  const [one, another] = customers;
  if (one === undefined) return tellWhom(scope, said.words);
  if (another === undefined) {
    await press(quiet(one, turn.text)[said.at]!.data);
    return true;
  }
  const names = customers.slice(0, mostNamed).map(({ customerName }) => plain(customerName));
  await say(turn, turn.text.typing.which(plain(said.words), names, names[0]!));
  return true;
}

interface Said {
  /** Which of the buttons it is. */
  readonly at: number;
  readonly words: string;
  readonly called: string;
}

function titleIn(typed: string, text: Text): Said | undefined {
  const line = typed.trim();
  return quiet(nobody, text).flatMap(({ title }: Button, at): readonly Said[] => {
    const called = behindTitle(line, title);
    const words = line.slice(0, line.length - (called?.length ?? 0)).replace(/[^\p{L}\p{N}]+$/u, '');
    return called !== undefined && isExactly(words, title) ? [{ at, words, called }] : [];
  })[0];
}

/** Most urgent first. */
async function radarOf({ services, turn }: HostedTurn): Promise<readonly RankedEntry[]> {
  const { entries } = await services.radarStore.reading();
  return rankRadar(entries, dayOf(turn.now, turn.reader.timeZone), turn.now.toISOString());
}

/** The most urgent of each customer. */
const firstOfEach = (entries: readonly RankedEntry[]): readonly RankedEntry[] =>
  entries.filter((each, at) => entries.findIndex((other) => other.customerId === each.customerId) === at);

/** With a question in hand it may be an answer to that. */
async function tellWhom(scope: HostedTurn, words: string): Promise<boolean> {
  if (isAsking(scope)) return false;
  await say(scope.turn, scope.turn.text.typing.whom(plain(words)));
  return true;
}
