import type { EveryText } from './en';
import type { Format } from './format';
import { approval } from './it/migrations/approval';
import { basket } from './it/baskets/basket';
import { chat } from './it/chat';
import { closing } from './it/closing';
import { commandWords } from './it/commands';
import { customer } from './it/customer';
import { deeds } from './it/deeds';
import { doubt } from './it/doubt';
import { drop } from './it/drop/drop';
import { endLook, takeBack } from './it/endLook';
import { general } from './it/general';
import { hold } from './it/hold';
import { pages } from './it/house/pages';
import { rights } from './it/house/rights';
import { signIn } from './it/house/signIn';
import { certificate } from './it/migrations/certificate';
import { list } from './it/migrations/list';
import { needless } from './it/migrations/needless';
import { news } from './it/migrations/news';
import { typing } from './it/migrations/typing';
import { notices } from './it/notices';
import { people } from './it/people';
import { problems } from './it/problems';
import { questions } from './it/questions';
import { radar } from './it/radar';
import { promotions } from './it/migrations/promotions';
import { rebuy } from './it/migrations/rebuy';
import { refusals } from './it/refusals';
import { remedies } from './it/remedies';
import { review } from './it/review';
import { running } from './it/running';
import { sent } from './it/sent';
import { unkept } from './it/unkept';
import { unseen } from './it/unseen';
import { words } from './it/words';

/** Microsoft's own Italian terms; addresses the reader with «tu». */
export const it = (f: Format): EveryText => ({
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
