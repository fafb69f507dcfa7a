import type { EveryText } from '../../en';
import type { Format } from '../../format';

type Questions = EveryText['questions'];

const ways = (f: Format): Pick<Questions['group'], 'way' | 'buysNothing' | 'buys' | 'buysFor'> => ({
  way: {
    move: () => 'Sposta',
    remove: (retired) => `Togli solo ${retired}`,
    leave: (retired) => `Mantieni ${retired}`,
  },
  buysNothing: 'Non si acquista altro.',
  buys: (n) =>
    f.forms(n, { one: 'Si acquista un’altra licenza.', other: `Si acquistano altre ${f.count(n)} licenze.` }),
  buysFor: (n, money) =>
    f.forms(n, {
      one: `Si acquista un’altra licenza: ${money} al mese.`,
      other: `Si acquistano altre ${f.count(n)} licenze: ${money} al mese.`,
    }),
});

/** People who are easily forgotten. */
export const group = (f: Format): Questions['group'] => ({
  title: {
    blocked: (n) =>
      f.forms(n, {
        one: 'Che cosa succede all’account bloccato?',
        other: `Che cosa succede ai ${f.count(n)} account bloccati?`,
      }),
    guests: (n) =>
      f.forms(n, {
        one: 'Che cosa succede all’utente guest?',
        other: `Che cosa succede ai ${f.count(n)} utenti guest?`,
      }),
    covered: (n) =>
      f.forms(n, {
        one: 'Che cosa succede a chi ha già ciò che serve?',
        other: `Che cosa succede alle ${f.count(n)} persone che hanno già ciò che serve?`,
      }),
  },
  about: {
    blocked: 'L’accesso è bloccato, spesso perché la persona ha lasciato l’azienda.',
    guests: 'Gli utenti guest vengono da un’altra organizzazione e di rado hanno bisogno di una licenza di questa.',
    covered: 'Hanno un altro piano che offre altrettanto: senza la licenza ritirata non perdono nulla.',
  },
  ...ways(f),
  mayClose: (retired) => `Così nessuno mantiene più attiva ${retired}.`,
  move: 'Sposta',
  remove: 'Togli solo la licenza ritirata',
  leave: 'Mantieni la licenza ritirata',
  alsoLeave: 'Lascia com’è',
  hint: 'Premi una voce, oppure scrivi **sposta**, **togli** o **mantieni**.',
});

/** Who would have no plan at all. */
export const planless = (f: Format): Questions['planless'] => ({
  title: (n) =>
    f.forms(n, {
      one: 'Una persona resterebbe senza alcun piano',
      other: `${f.count(n)} persone resterebbero senza alcun piano`,
    }),
  about: (n, retired) =>
    f.forms(n, {
      one: `Nessun’altra licenza le dà Teams, posta, file o app di Office. Senza ${retired} non le resta nulla con cui lavorare.`,
      other: `Nessun’altra licenza dà loro Teams, posta, file o app di Office. Senza ${retired} non resta loro nulla con cui lavorare.`,
    }),
  move: 'Dai loro il nuovo piano',
  leave: 'Mantieni la licenza ritirata',
  remove: 'Togli comunque la licenza',
  hint: 'Premi un pulsante, oppure scrivi **sposta**, **mantieni** o **togli**.',
});
