import { fact, numberFact } from '../facts';
import type { SentenceFacts } from '../facts';
import type { Format } from '../format';
import type { EveryText } from '../en';

const unreadLists = (facts: SentenceFacts): string =>
  fact(facts, 'lists') === 'unread'
    ? ' Una parte dei suoi elenchi non è leggibile, quindi non lo so nemmeno da lì.'
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
  gone: ' Il carrello non c’è più, ma questo non dice com’è andata.',
};

const notIt: Readonly<Record<string, string>> = {
  otherPlan: 'Quell’ordine è di un altro piano.',
  otherSeats: 'Quell’ordine ha un altro numero di licenze.',
  earlier: 'Quell’ordine, per quanto posso leggere, non è successivo al mio invio.',
  taken: 'Quell’ordine appartiene a un’altra migrazione.',
  cancelled: 'Quell’ordine è annullato, quindi non dà licenze.',
  otherApplication: 'Dai registri del Centro per i partner risulta che quell’ordine non l’ho inviato io.',
  notFound: 'Per questo cliente non trovo né un ordine né una sottoscrizione con quell’ID.',
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
  if (orders === 1) return 'Questo ordine corrisponde in tutto, ma non è contrassegnato come mio. È questo?';
  if (orders > 1) return 'Questi ordini corrispondono, ma nessuno è contrassegnato come mio. Qual è?';
  if (named !== undefined) return named;
  if (numberFact(facts, 'found') === 0)
    return 'Nessun ordine corrisponde. Scrivi l’ID dell’ordine o della sottoscrizione che vedi nel Centro per i partner, e lo verifico.';
  return fact(facts, 'stop') === 'asked'
    ? 'Puoi chiudere qui senza attendere l’esito. Finché non si sa, non acquisto questo piano per questo cliente.'
    : 'Verifico ogni minuto: un ordine può comparire anche dopo 15 minuti. Se nel Centro per i partner vedi l’ordine, dimmelo.';
}

export const doubt = (f: Format): EveryText['doubt'] => ({
  order: (id, seats, at) =>
    `Ordine ${id} · ${f.forms(seats, { one: 'una licenza', other: `${f.count(seats)} licenze` })}${at === undefined ? '' : ` · ${f.instant(at)}`}`,
  ofSubscription: (id) => `sottoscrizione ${id}`,
  itIs: (order) => `È ${order}`,
  input: { label: 'ID dell’ordine o della sottoscrizione', placeholder: 'come lo mostra il Centro per i partner' },
  lookAtOrder: 'Verifica questo ordine',
  end: 'Chiudi senza attendere',
  whichOrder:
    'Scrivi l’ID dell’ordine o della sottoscrizione, come lo mostra il Centro per i partner: nella scheda, oppure dopo **verifica questo ordine**.',
  stopped: (plan) =>
    `Nessuno sa ancora se ${plan} è stato acquistato. Continuo a cercare; finché non si sa, non lo acquisto per questo cliente.`,
});
