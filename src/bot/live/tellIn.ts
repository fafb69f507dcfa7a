import type { CardContent } from '../../cards/render';
import { replaceCard, show } from '../../dialogs/turn';
import type { AgentContact } from '../../migration/ports';
import type { Reader } from '../../text/reader';
import type { MessengerDeps } from './messengerDeps';
import type { Talk } from './proactive';
import { unaskedTurn } from './unaskedTurn';

type Draw = (reader: Reader) => CardContent;

interface Telling extends Pick<MessengerDeps, 'config' | 'clock' | 'access'> {
  readonly talk: Talk;
}

/** Shows a card unasked at the end of the person's chat. Answers with its place, where the client tells one. */
export const tellIn = (deps: Telling, contact: AgentContact, card: Draw): Promise<string | undefined> =>
  deps.talk(contact, (context) => {
    const turn = unaskedTurn(deps, context, contact);
    return show(turn, card(turn.reader));
  });

/** Changes one that was shown; a card that is gone stays so. */
export const editIn = (deps: Telling, contact: AgentContact, place: string, card: Draw): Promise<boolean> =>
  deps.talk(contact, (context) => {
    const turn = unaskedTurn(deps, context, contact);
    return replaceCard(turn, place, card(turn.reader));
  });
