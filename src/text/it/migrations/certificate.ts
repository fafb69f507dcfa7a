import type { EveryText } from '../../en';
import type { Format } from '../../format';

const when = (f: Format, at: string): string => `${f.date(at)}, ${f.time(at)}`;

const names = (f: Format): Pick<EveryText['certificate'], 'title' | 'subtitle' | 'heading' | 'fact'> => ({
  title: 'Certificato di cambio di piano',
  subtitle: (customer, on) => `${customer} · ${when(f, on)}`,
  heading: { agreed: 'Concordato', done: 'Eseguito', readBack: 'Verificato', ledger: 'Registro' },
  fact: {
    number: 'Migrazione',
    from: 'Piano ritirato',
    to: 'Piano sostitutivo',
    people: 'Persone',
    confirmed: 'Confermato',
    approved: 'Approvato',
    committed: 'Impegno totale',
    licences: 'Licenze',
    order: 'Ordine',
    subscription: 'Sottoscrizione',
    closing: 'Sottoscrizione ritirata',
    holders: 'Hanno ancora la licenza ritirata',
    rows: 'Righe',
    end: 'Ultimo hash (SHA-256)',
    signature: 'Firma',
  },
});

type OfLicences = 'bought' | 'ordered' | 'cancelled' | 'notKnown' | 'noneBought' | 'nothingBought';

const licences = (f: Format): Pick<EveryText['certificate'], OfLicences> => ({
  bought: (n, at) =>
    f.forms(n, { one: `una, acquistata: ${when(f, at)}`, other: `${f.count(n)}, acquistate: ${when(f, at)}` }),
  ordered: (n, at) =>
    f.forms(n, { one: `una, ordinata: ${when(f, at)}`, other: `${f.count(n)}, ordinate: ${when(f, at)}` }),
  cancelled: (n, at) =>
    f.forms(n, {
      one: `una, acquistata: ${when(f, at)}; acquisto poi annullato`,
      other: `${f.count(n)}, acquistate: ${when(f, at)}; acquisto poi annullato`,
    }),
  notKnown: (sentAt) => `ordine inviato: ${when(f, sentAt)}; non si sa se sia andato a buon fine`,
  noneBought: 'nessuna acquistata',
  nothingBought: 'nessuna da acquistare',
});

export const certificate = (f: Format): EveryText['certificate'] => ({
  press: {
    ledgerFile: 'Registro in CSV',
    certificate: 'Certificato',
    customerCertificate: 'Certificato per il cliente',
  },
  ...names(f),
  confirmed: (who, at) => `da ${who}, ${when(f, at)}`,
  atMost: (sum) => `al massimo ${sum}, imposte escluse`,
  exactly: (sum) => `${sum}, imposte escluse`,
  ...licences(f),
  changed: (done, total) =>
    f.forms(total, {
      one: `licenze cambiate a ${f.count(done)} persona su una`,
      other: `licenze cambiate a ${f.count(done)} persone su ${f.count(total)}`,
    }),
  closedAt: (what, at) => `${what} (${when(f, at)})`,
  notClosed: 'non chiusa',
  read: (n) =>
    f.forms(n, {
      one: 'una, riletta dopo il cambio con le licenze concordate',
      other: `${f.count(n)}, rilette una per una dopo il cambio con le licenze concordate`,
    }),
  holders: (n, at) => `${n === 0 ? 'nessuno' : f.count(n)}, all’ultima lettura (${when(f, at)})`,
  rows: (n, erased) => (erased === 0 ? f.count(n) : `${f.count(n)}, di cui ${f.count(erased)} cancellate su richiesta`),
  signed: (key, at) => `chiave ${key}, ${when(f, at)}`,
  notSigned: 'non firmato',
  note: (zone) =>
    `Redatto da quanto è stato registrato mentre accadeva. Quanto è indicato come verificato è stato letto da Microsoft dopo il cambio. Fuso orario: ${zone}.`,
  verify: (id) => `Per controllarlo: npm run ledger:verify -- --migration ${id}`,
});
