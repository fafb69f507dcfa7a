import { openChatWindow } from './chatWindow';
import { newPlace, startPlanshift } from './planshift';

const said = {
  en: {
    foot: /Change when I write to you/,
    open: 'Move…',
    question: 'instead of Kaizala Pro',
    plan: 'Choose',
    month: 'Month by month',
    move: 'Continue with 40 people',
    total: 'By confirming you attest',
  },
  it: {
    foot: /Per cambiare quando ti scrivo/,
    open: 'Sposta…',
    question: 'Con che cosa sostituire',
    plan: 'Scegli',
    month: 'Mese per mese',
    move: 'Continua con 40 persone',
    total: 'Confermando attesti',
  },
} as const;

it.each(['en', 'it'] as const)(
  'speaks first, and leads from the notice to the review in three answers (%s)',
  async (language) => {
    const words = said[language];
    const planshift = await startPlanshift(await newPlace(), language);
    const chat = await openChatWindow(planshift.chatUrl, language);
    try {
      const digest = await chat.sees(words.foot);
      await chat.picture('08-notice', digest);
      await chat.pressIn(digest, /Contoso Freight/, words.open);
      await chat.picture('09-from-the-notice', await chat.sees(words.question));
      await chat.press(words.plan);
      await chat.sees(words.month);
      await chat.say('1');
      await chat.sees(words.move);
      await chat.press(words.move);
      await chat.picture('10-review-from-the-notice', await chat.sees(words.total));

      expect(chat.errors).toEqual([]);
    } finally {
      await chat.close();
      await planshift.stop();
    }
  },
);
