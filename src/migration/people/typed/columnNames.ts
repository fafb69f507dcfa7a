import { folded } from '../../typed/foldedText';

/**
 * What a column holds, as its title tells: the sign-in name, an address, the object id or the name of the row's own
 * person, or somebody who stands beside that person and is never meant by the row.
 */
export type ColumnKind = 'account' | 'mail' | 'id' | 'name' | 'somebodyElse';

/** Anywhere in a title, so that `ManagerEmail` and `Indirizzo del responsabile` are not taken for the person's own. */
const somebodyElse = [
  /manager|supervis|sponsor|approv|assist|delegat|deleghe|\bboss\b|team ?lead|direct ?report|reports? to/,
  /(invited|created|modified) ?by|forward|inoltr|weiterleit|creato da|invitato da|modificato da|erstellt von|eingeladen von/,
  /responsab|referente|\bcapo|superior|gestore|gerente|\bjefe|encargad|chefia|gestor\b/,
  /vorgesetz|fuhrungskraft|fuehrungskraft|teamleit|stellvertret|genehmig|\bchef/,
  /superieur|gestionnaire|leidinggevend|esimies|esihenkilo|przelozon|nadrizen|\bleder\b|マネージャ|上司|经理|經理|主管/,
];

const own: readonly (readonly [Exclude<ColumnKind, 'somebodyElse'>, readonly RegExp[]])[] = [
  [
    'account',
    [
      /^(user ?principal ?name|upn|user ?name|(sign|log) ?-?(in|on) ?name|login|member ?object ?id ?or ?(upn|user principal name))$/,
      /^(benutzerprinzipalname|anmeldename|benutzername|gebruikersnaam)$/,
      /^(nome (dell.)?(entita )?utente|nome principal d[eo] (usuario|utilizador)|nome d[eo] (usuario|utilizador))$/,
      /^(nom d.utilisateur( principal)?|nom principal de l.utilisateur|nombre (principal )?del? usuario)$/,
    ],
  ],
  [
    'mail',
    [
      /^(((primary|work|user) )?(e-?mail|smtp)[ -]?(address(es)?)?|mail|address(es)?|primary ?smtp ?address|windowsliveid)$/,
      /^(indirizzo.*|posta.*|e-?mail[ -]?adres(se)?|mailadresse|adresse (e-?mail|de messagerie)|courriel)$/,
      /^(correo( electronico)?|direccion de correo.*|endereco de e-?mail|e-?mail (utente|do usuario|del usuario))$/,
    ],
  ],
  [
    'id',
    [/^((azure ad |entra )?(object|user|member) ?id|id|(external ?directory ?)?object ?id|objekt-?id|objektkennung)$/],
  ],
  [
    'name',
    [
      /^(display ?name|full ?name|name|user|employee|member|anzeigename|benutzer|mitarbeiter(in)?|mitglied)$/,
      /^(nome( visualizzato| completo| e cognome)?|cognome e nome|utente|dipendente|membro|nombre( para mostrar| completo)?)$/,
      /^(nom( d.affichage| complet)?|utilisateur|usuario|utilizador|weergavenaam|volledige naam|gebruiker|naam|namn|navn)$/,
    ],
  ],
];

/** The portals' templates write `Name [displayName] Required`. */
const propertyName = /\[(\w+)\]/;

/** No title is as long. */
const mostLetters = 100;

/** What a title says of its column; undefined for all others. */
export function kindOf(title: string): ColumnKind | undefined {
  if (title.length > mostLetters) return undefined;
  const words = folded(title).replace(/[_.]/g, ' ').trim();
  if (somebodyElse.some((pattern) => pattern.test(words))) return 'somebodyElse';
  const name = propertyName.exec(words)?.[1] ?? words;
  return own.find(([, patterns]) => patterns.some((pattern) => pattern.test(name)))?.[0];
}
