import { parseAnswer } from '../cards/answers';
import { languages } from '../migration/language';
import type { RadarStore } from '../migration/ports';
import type { RadarReading } from '../migration/radar/radar';
import type { Command } from '../text/commands';
import { readerOf } from '../text/reader';
import { textFor } from '../text/textFor';
import { openedBy } from './commands/openedBy';
import { parseCommand } from './commands/commands';

const looking: ReadonlySet<Command> = new Set(['expiring', 'migrate']);

/** As it came, before anybody knows who said it, in which language they are spoken to and what they were asked. */
export type JustHeard = { readonly typed: string } | { readonly pressed: unknown };

/** Whether the radar will most likely be looked at. */
export function wantsRadar(heard: JustHeard): boolean {
  if ('pressed' in heard) {
    const parsed = parseAnswer(heard.pressed);
    return parsed !== undefined && 'open' in parsed && looking.has(openedBy(parsed.open).command);
  }
  return languages.some((language) => {
    const parsed = parseCommand(heard.typed, textFor(readerOf({ language })), 'byName');
    return parsed !== undefined && looking.has(parsed.command);
  });
}

/** The same, with a reading that was begun while others of the turn were waited for. */
export const withReading = (store: RadarStore, begun: Promise<RadarReading> | undefined): RadarStore =>
  begun === undefined ? store : { entry: (...of) => store.entry(...of), reading: () => begun };
