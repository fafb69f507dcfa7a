import { approval } from './en/migrations/approval';
import { basket } from './en/baskets/basket';
import { chat } from './en/chat';
import { closing } from './en/closing';
import { commandWords } from './en/commands';
import { customer } from './en/customer';
import { deeds } from './en/deeds';
import { doubt } from './en/doubt';
import { drop } from './en/drop/drop';
import { endLook, takeBack } from './en/endLook';
import { general } from './en/general';
import { hold } from './en/hold';
import { pages } from './en/house/pages';
import { rights } from './en/house/rights';
import { signIn } from './en/house/signIn';
import { certificate } from './en/migrations/certificate';
import { list } from './en/migrations/list';
import { needless } from './en/migrations/needless';
import { news } from './en/migrations/news';
import { promotions } from './en/migrations/promotions';
import { typing } from './en/migrations/typing';
import { notices } from './en/notices';
import { people } from './en/people';
import { problems } from './en/problems';
import { questions } from './en/questions';
import { radar } from './en/radar';
import { rebuy } from './en/migrations/rebuy';
import { refusals } from './en/refusals';
import { remedies } from './en/remedies';
import { review } from './en/review';
import { running } from './en/running';
import { sent } from './en/sent';
import { unkept } from './en/unkept';
import { unseen } from './en/unseen';
import { words } from './en/words';
import type { Format } from './format';

/** Every sentence of the bot. Its type is the type of every other language. */
export const en = (f: Format) => ({
  words: words(f),
  approval: approval(f),
  certificate: certificate(f),
  chat: chat(f),
  commands: commandWords(f),
  doubt: doubt(f),
  drop: drop(f),
  general: general(f),
  hold: hold(f),
  pages: pages(f),
  rights: rights(),
  signIn: signIn(),
  unkept: unkept(f),
  unseen: unseen(f),
  sent: sent(f),
  endLook: endLook(f),
  takeBack: takeBack(f),
  radar: radar(f),
  notices: notices(f),
  questions: questions(f),
  people: people(f),
  closing: closing(f),
  review: review(f),
  running: running(f),
  list: list(f),
  needless: needless(f),
  news: news(f),
  deeds: deeds(f),
  problems: problems(f),
  promotions: promotions(f),
  rebuy: rebuy(f),
  basket: basket(f),
  refusals: refusals(f),
  remedies: remedies(f),
  customer: customer(f),
  typing: typing(f),
});

/** Every sentence as it is written, before it is shown. */
export type EveryText = ReturnType<typeof en>;
