import { calledAs } from '../../cards/typed/cardButtons';
import type { Pressable } from '../../cards/typed/cardButtons';
import type { HostedTurn } from '../migrate/dialogHost';
import { plain } from '../../text/plain';
import { says } from '../questions/readChoice';
import { say } from '../turn';

type Press = (value: unknown) => Promise<void>;

/** Does what a line says of the card that was shown last; false where it says nothing of it. */
export async function pressedOnLast(scope: HostedTurn, typed: string, press: Press): Promise<boolean> {
  const found = calledAs(typed, scope.last);
  if (found !== undefined) {
    await press(found.data);
    return true;
  }
  return turned(scope, typed, press) ?? agreed(scope, typed, press);
}

type List = 'expiring' | 'migrations';

/** `more` and `back` turn the pages of the list that was shown last; undefined where the line is neither. */
function turned(scope: HostedTurn, typed: string, press: Press, list?: List): Promise<boolean> | undefined {
  const { text } = scope.turn;
  const way = (['more', 'back'] as const).find((each) => says(typed, each, text));
  const pages = scope.last.filter(({ data }) => isPage(data) && (list === undefined || data['open'] === list));
  if (way === undefined || pages.length === 0) return undefined;
  return turn(scope, way, pages, press);
}

async function turn(
  scope: HostedTurn,
  way: 'more' | 'back',
  pages: readonly Pressable[],
  press: Press,
): Promise<boolean> {
  const { radar, typing } = scope.turn.text;
  const title = way === 'back' ? radar.previous : radar.next(2);
  const other = way === 'back' ? radar.previous : radar.next(1);
  const found = calledAs(title, pages) ?? calledAs(other, pages);
  if (found === undefined) await say(scope.turn, way === 'back' ? typing.firstPage : typing.lastPage);
  else await press(found.data);
  return true;
}

const isPage = ({ open, page }: Pressable['data']): boolean =>
  (open === 'expiring' || open === 'migrations') && page !== undefined;

/** `expiring more`, also while a question is open; false where that list was not shown last. */
export const turnedBy = async (scope: HostedTurn, list: List, word: string, press: Press): Promise<boolean> =>
  (await turned(scope, word, press, list)) ?? false;

/**
 * A bare yes or no to what was asked once more. What ends something at once needs its own words, and so does a yes that may
 * be meant for something else: for what was said before it could be read, or what has been said since, by whomever.
 */
async function agreed(scope: HostedTurn, typed: string, press: Press): Promise<boolean> {
  const { text } = scope.turn;
  const yes = says(typed, 'yes', text);
  if (!yes && !says(typed, 'no', text) && !says(typed, 'notNow', text)) return false;
  const found = scope.last.find(({ data }) => (yes ? isAgreement(data) : isRefusal(data)));
  if (found === undefined) return false;
  if (found.data['unkept'] === 'endNow' || (yes && !scope.isJustShown))
    await say(scope.turn, text.typing.inFull(plain(found.title)));
  else await press(found.data);
  return true;
}

const isAgreement = ({ takeBack, unkept }: Pressable['data']): boolean =>
  takeBack === 'yes' || unkept === 'endAll' || unkept === 'endNow';

const isRefusal = ({ takeBack, unkept }: Pressable['data']): boolean => takeBack === 'notNow' || unkept === 'notNow';
