import type { Format } from '../format';
import type { Plain } from '../plain';

const fileFault = {
  tooBig: 'This file is too big for me. Send one with at most 20,000 lines, one person on each.',
  notText:
    'I can only read a CSV or text file, with one person on each line. In Excel that is *Save as*, then *CSV UTF-8*.',
  elsewhere:
    'I only take files that Teams keeps in OneDrive or SharePoint, and this one is elsewhere. Please attach it again from there, or paste the list.',
  webPage:
    'Instead of the file I was given a web page, most likely a sign-in. Please attach the file again, or paste the list.',
  missing: 'This file is not there any more. Please attach it again, or paste the list.',
  refused: 'I am not allowed to open this file. Please attach it again from your own OneDrive, or paste the list.',
  slow: 'This file comes too slowly, so I have stopped waiting. Please send it again, or paste the list.',
  unreachable: 'I can’t reach the place where this file is kept. Please send it again in a minute, or paste the list.',
  trouble:
    'The place where this file is kept is having trouble of its own at the moment. Please send it again in a minute, or paste the list.',
};

/** What came with a message, or in place of one. */
export const sent = (f: Format) => ({
  noWords: {
    picture: 'I can’t see pictures. Please type it, or send a list as a CSV file.',
    recording: 'I can’t listen to recordings. Please type it.',
    link: 'I can’t open links. Please attach the file itself (paper clip → OneDrive), or paste the list.',
    quote: 'I see what you quoted, but nothing of your own beside it. Please type your answer.',
    edited: 'I don’t read messages that are edited afterwards, so this changes nothing. Please send it as a new one.',
    nothing: 'I found no words in that. Please type your answer, or **help**.',
  },
  /** Of a file that was not written in UTF-8, so that an odd letter is no riddle. */
  readAs: (encoding: Plain) => `Read as ${encoding}.`,
  onlyFirst: (others: number) =>
    f.forms(others, {
      one: 'I read one file at a time: this is the first of the two. Please send the other one afterwards.',
      other: `I read one file at a time: this is the first. Please send the other ${f.count(others)} one by one.`,
    }),
  listUnwanted: {
    /** A question is open, or words beside the list may open one. */
    yet: 'I only take a list where I ask who moves, so I have not used this one. Please send it again there.',
    before: 'I take a list of people when I ask who moves. Type **migrate** and the customer’s name first.',
  },
  fileFault,
  consent: {
    declined: 'Not saved. Ask for the file again whenever you want it.',
    noLongerThere: 'This file can’t be made any more. Please ask for it again.',
    notSaved: 'I could not put the file into your OneDrive. Please ask for the file again.',
    /** Pressed once more, also where the first press came to nothing. */
    answered: 'You have answered this already. If the file is not in your OneDrive, ask for it again.',
  },
});
