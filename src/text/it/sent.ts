import type { EveryText } from '../en';
import type { Format } from '../format';

const fileFault: EveryText['sent']['fileFault'] = {
  tooBig: 'Questo file è troppo grande. Inviane uno con al massimo 20.000 righe, una persona per riga.',
  notText:
    'So leggere solo un file CSV o di testo, con una persona per riga. In Excel: *Salva con nome*, poi *CSV UTF-8*.',
  elsewhere:
    'Prendo solo file che Teams conserva in OneDrive o SharePoint, e questo è altrove. Allegalo di nuovo da lì, oppure incolla l’elenco.',
  webPage:
    'Al posto del file ho ricevuto una pagina web, molto probabilmente di accesso. Allega di nuovo il file, oppure incolla l’elenco.',
  missing: 'Questo file non c’è più. Allegalo di nuovo, oppure incolla l’elenco.',
  refused: 'Non ho il permesso di aprire questo file. Allegalo di nuovo dal tuo OneDrive, oppure incolla l’elenco.',
  slow: 'Questo file arriva troppo lentamente e ho smesso di aspettare. Invialo di nuovo, oppure incolla l’elenco.',
  unreachable:
    'Non raggiungo il posto in cui è conservato questo file. Invialo di nuovo tra un minuto, oppure incolla l’elenco.',
  trouble:
    'Il posto in cui è conservato questo file ha al momento un problema. Invialo di nuovo tra un minuto, oppure incolla l’elenco.',
};

export const sent = (f: Format): EveryText['sent'] => ({
  noWords: {
    picture: 'Non vedo le immagini. Scrivi quello che serve, oppure invia un elenco in un file CSV.',
    recording: 'Non posso ascoltare le registrazioni. Scrivi quello che serve.',
    link: 'Non posso aprire i collegamenti. Allega il file stesso (graffetta → OneDrive), oppure incolla l’elenco.',
    quote: 'Vedo il messaggio che hai citato, ma non c’è nulla scritto da te. Scrivi la tua risposta.',
    edited: 'Non leggo i messaggi modificati dopo l’invio, quindi non cambia nulla. Invialo come messaggio nuovo.',
    nothing: 'Questo messaggio non contiene testo. Scrivi la tua risposta, oppure **aiuto**.',
  },
  readAs: (encoding) => `Letto come ${encoding}.`,
  onlyFirst: (others) =>
    f.forms(others, {
      one: 'Leggo un file alla volta: questo è il primo dei due. Invia l’altro dopo.',
      other: `Leggo un file alla volta: questo è il primo. Invia gli altri ${f.count(others)} uno per uno.`,
    }),
  listUnwanted: {
    yet: 'Un elenco mi serve solo quando chiedo chi passa al nuovo piano, quindi questo non l’ho usato. Invialo di nuovo a quella domanda.',
    before:
      'Un elenco di persone mi serve quando chiedo chi passa al nuovo piano. Scrivi prima **sposta** e il nome del cliente.',
  },
  fileFault,
  consent: {
    declined: 'Non salvato. Chiedi di nuovo il file quando ti serve.',
    noLongerThere: 'Questo file non si può più preparare. Chiedilo di nuovo.',
    notSaved: 'Non sono riuscito a mettere il file nel tuo OneDrive. Chiedi di nuovo il file.',
    answered: 'Hai già risposto a questa richiesta. Se il file non è nel tuo OneDrive, chiedilo di nuovo.',
  },
});
