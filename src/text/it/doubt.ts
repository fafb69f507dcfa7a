import { fact, numberFact } from '../facts';
import type { SentenceFacts } from '../facts';
import type { Format } from '../format';
import type { EveryText } from '../en';

const unreadLists = (facts: SentenceFacts): string =>
  fact(facts, 'lists') === 'unread'
    ? ' Una parte dei suoi elenchi non si legge, quindi neanche quelli me lo dicono.'
    : '';

const answered = (facts: SentenceFacts): string => {
  const answer = fact(facts, 'answer');
  return answer === ''
    ? 'Il Centro per i partner non ha risposto.'
    : `Il Centro per i partner ha risposto ${answer}, che non dice com’è andata.`;
};

const carts: Readonly<Record<string, string>> = {
  active: ' Il carrello risulta ancora non inviato.',
  ordered: ' Il carrello risulta inviato.',
  gone: ' Il carrello non c’è più, e questo non dice nulla.',
};

const notIt: Readonly<Record<string, string>> = {
  otherPlan: 'Quell’ordine è di un altro piano.',
  otherSeats: 'Quell’ordine è di un altro numero di licenze.',
  earlier: 'Quell’ordine, per quanto posso leggere, non è successivo al mio invio.',
  taken: 'Quell’ordine appartiene a un’altra migrazione.',
  cancelled: 'Quell’ordine è annullato, quindi non porta licenze.',
  otherApplication: 'Dai registri del Centro per i partner risulta che quell’ordine non l’ho inviato io.',
  notFound: 'In questo cliente non trovo né un ordine né una sottoscrizione con quell’id.',
  cartOpen: 'Il mio carrello risulta ancora non inviato, quindi nessun ordine può venire da lì.',
  tooSoon: 'Ho inviato il mio ordine meno di un’ora fa e può ancora comparire da solo. Dimmelo più tardi.',
};

export const purchaseUnknown = (facts: SentenceFacts) => ({
  title: 'non so ancora se l’acquisto è andato a buon fine.',
  what: `${answered(facts)} Non ho acquistato di nuovo e non lo farò.${carts[fact(facts, 'cartStatus')] ?? ''}${unreadLists(facts)}`,
  next: next(facts),
});

function next(facts: SentenceFacts): string {
  const orders = numberFact(facts, 'orders') ?? 0;
  const named = notIt[fact(facts, 'named')];
  if (orders === 1) return 'Questo ordine corrisponde in tutto, ma non porta il mio segno. È questo?';
  if (orders > 1) return 'Questi ordini corrispondono, ma nessuno porta il mio segno. Qual è?';
  if (named !== undefined) return named;
  if (numberFact(facts, 'found') === 0)
    return 'Nessun ordine corrisponde. Scrivi l’id dell’ordine o della sottoscrizione che vedi nel Centro per i partner, e lo verifico.';
  return fact(facts, 'stop') === 'asked'
    ? 'Puoi chiudere qui senza saperlo. Allora acquisterò questo piano per questo cliente solo quando si saprà.'
    : 'Verifico ogni minuto: un ordine può comparire anche dopo 15 minuti. Se nel Centro per i partner vedi l’ordine, dimmelo.';
}

export const doubt = (f: Format): EveryText['doubt'] => ({
  order: (id, seats, at) =>
    `Ordine ${id} · ${f.forms(seats, { one: 'una licenza', other: `${f.count(seats)} licenze` })}${at === undefined ? '' : ` · ${f.instant(at)}`}`,
  ofSubscription: (id) => `sottoscrizione ${id}`,
  itIs: (order) => `È ${order}`,
  input: { label: 'Id dell’ordine o della sottoscrizione', placeholder: 'come lo mostra il Centro per i partner' },
  lookAtOrder: 'Verifica questo ordine',
  end: 'Chiudi senza saperlo',
  whichOrder: 'Scrivi l’id dell’ordine o della sottoscrizione, come lo mostra il Centro per i partner.',
  stopped: (plan) =>
    `Nessuno sa ancora se ${plan} è stato acquistato. Continuo a cercare e non ne acquisto per questo cliente finché non si sa.`,
});
