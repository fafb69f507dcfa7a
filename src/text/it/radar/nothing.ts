import type { Format } from '../../format';

export const nothing = (f: Format) => ({
  nothing: {
    mine: 'Nessuno dei tuoi clienti ha una sottoscrizione da seguire.',
    notAssigned: 'Non ti è ancora assegnato nessun cliente.',
    free: 'Nessuna sottoscrizione è gratuita o di prova.',
    extended: 'Nessuna sottoscrizione prosegue a un prezzo più alto.',
    within: (days: number) =>
      days === 0
        ? 'Oggi non c’è nulla da seguire.'
        : f.forms(days, {
            one: 'Entro un giorno non c’è nulla da seguire.',
            other: `Entro ${f.count(days)} giorni non c’è nulla da seguire.`,
          }),
    named: (words: string) => `Nessun cliente, dominio o piano corrisponde a «${words}».`,
    several: (filter: string) => `Nulla corrisponde a «${filter}».`,
    inPart: (part: string) => `Nessuna di queste è in «${part}».`,
  },
  takeOn: 'Per seguirne uno scrivi **assegna contoso a me**.',
  instead: (n: number) =>
    f.forms(n, {
      one: 'In tutto c’è una sottoscrizione da seguire: scrivi **scadenze**.',
      other: `In tutto ci sono ${f.count(n)} sottoscrizioni da seguire: scrivi **scadenze**.`,
    }),
});
