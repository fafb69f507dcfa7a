import type { GalleryData } from '../../gallery/page/galleryData';
import { galleryPage } from '../../gallery/page/galleryPage';
import { hostConfigs } from '../../gallery/page/hostConfig';
import { cardSamples } from '../../gallery/samples/cardSamples';
import { sampleReaders } from '../../gallery/samples/readers';
import { shownCards } from '../../gallery/shownCards';

const pageOf = (cards: GalleryData['cards'], scripts = ['draw();']) => galleryPage({ cards, hostConfigs }, scripts);

const dataOn = (page: string): GalleryData =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)![1]!) as GalleryData;

const faceOf = (card: string, language: string, theme: string, width: number) =>
  `<figure data-card="${card}" data-language="${language}" data-theme="${theme}" data-width="${width}">`;

it('has every sample card in both languages', () => {
  const { cards } = dataOn(pageOf(shownCards()));

  const onPage = cards.flatMap(({ name, in: { en, it: italian } }) => [
    [name, 'en', en],
    [name, 'it', italian],
  ]);
  const samples = sampleReaders.map((reader) =>
    cardSamples(reader).map(({ name, build }) => [name, reader.language, build()]),
  );
  expect(onPage).toEqual(samples[0]!.flatMap((english, index) => [english, samples[1]![index]]));
});

it('has a place for each of them, in every theme of Teams, wide and narrow, and a link to it', () => {
  const cards = shownCards();
  const page = pageOf(cards);

  for (const { name } of cards) {
    expect(page).toContain(`<a href="#${name}">`);
    expect(page).toContain(`<h2 id="${name}">`);
    for (const language of ['en', 'it'])
      for (const theme of ['light', 'dark', 'contrast'])
        for (const width of [480, 320]) expect(page).toContain(faceOf(name, language, theme, width));
  }
});

describe('words from outside', () => {
  const words = '</script><script>alert(1)</script><!--<script>"&';
  const card = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: words }] };
  const page = pageOf([{ name: words, in: { en: card, it: card } }]);

  it('stay inside the data, letter for letter', () => {
    expect(dataOn(page).cards[0]!.in.en).toEqual(card);
  });

  it('begin and end no script of the page', () => {
    const harmless = pageOf([{ name: 'x', in: { en: { type: 'AdaptiveCard' }, it: { type: 'AdaptiveCard' } } }]);
    const marks = (html: string) => html.match(/<\/?script|<!--/gi);

    expect(marks(page)).toEqual(marks(harmless));
  });
});

it('lets no script end before its end, whatever a library says in a string', () => {
  const [, last] = pageOf([], ['say("</script><!--");']).split('</fieldset>');

  expect(last).toContain('<script>say("\\x3c/script>\\x3c!--");</script>');
});

it('asks no server for anything', () => {
  const page = pageOf(shownCards());

  expect(page).toContain("default-src 'none'");
  expect(page.match(/<(?:link|img|iframe)\b|\bsrc=|@import|url\(/g)).toBeNull();
});
