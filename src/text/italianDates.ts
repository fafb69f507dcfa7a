/**
 * A word before a date that is already worded: «il 12 dic», «l’8 dic», «1° dic».
 *
 * A weekday takes no article: «fino a dom 29 nov». What begins with no number is taken as one.
 */
const before =
  (plain: string, apostrophe: string, alone: string) =>
  (date: string): string => {
    const [day = ''] = /^\d+/.exec(date) ?? [];
    if (day === '') return alone === '' ? date : `${alone} ${date}`;
    return day === '8' || day === '11' ? `${apostrophe}${date}` : `${plain} ${date}`;
  };

export const onDate = before('il', 'l’', '');
export const untilDate = before('fino al', 'fino all’', 'fino a');
export const toDate = before('al', 'all’', 'a');
export const fromDate = before('dal', 'dall’', 'da');
export const byDate = before('entro il', 'entro l’', 'entro');
export const afterDate = before('dopo il', 'dopo l’', 'dopo');
export const beforeDate = before('prima del', 'prima dell’', 'prima di');
export const ofDate = before('del', 'dell’', 'di');
