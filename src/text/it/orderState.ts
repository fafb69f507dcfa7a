interface OrderWords {
  readonly what: string;
  readonly next: string;
}

const waits = 'È raro e si sistema da solo, a volte solo dopo un giorno. Fammi verificare di nuovo più tardi.';
const look =
  'Apri l’ordine nel Centro per i partner e controlla di che cosa si tratta. Lo verifico ogni ora e ti avviso quando è certo; intanto non acquisto nulla.';

const review: OrderWords = {
  what: ' L’ordine aspetta una verifica.',
  next: 'Qualcuno deve approvarlo, presso Microsoft o nel Centro per i partner. Intanto non acquisto nulla; poi fammi verificare di nuovo.',
};
const upload: OrderWords = {
  what: ' L’ordine aspetta il caricamento di un ordine d’acquisto (PO).',
  next: 'Caricalo nel Centro per i partner, poi fammi verificare di nuovo. Intanto non acquisto nulla.',
};
const dead = (state: string): OrderWords => ({
  what: ` Il Centro per i partner mostra l’ordine come «${state}»: potrebbero non arrivare licenze.`,
  next: look,
});

const words: Readonly<Record<string, OrderWords>> = {
  error: dead('error'),
  cancelled: dead('cancelled'),
  'po review rejected': dead('PO review rejected'),
  'partial success': { what: ' Solo una parte dell’ordine è andata a buon fine.', next: look },
  suspended: { what: ' L’ordine è sospeso.', next: look },
  'pending review': review,
  'pending po upload': upload,
  'po upload complete': review,
};

export function orderState(state: string): OrderWords {
  if (['', 'completed', 'pending', 'unknown'].includes(state)) return { what: '', next: waits };
  return words[state] ?? { what: ` Il Centro per i partner mostra l’ordine come «${state}».`, next: waits };
}
