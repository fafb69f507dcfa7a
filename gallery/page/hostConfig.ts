import type { Theme } from './galleryData';

/**
 * How Teams draws cards, written down anew from what Microsoft publishes: `samples/HostConfig/microsoft-teams-light.json`
 * and `microsoft-teams-dark.json` of github.com/microsoft/Teams-AdaptiveCards-Mobile (those of microsoft/AdaptiveCards say
 * the same), read 27 November 2026. Light was compared with the chat window of `npm start`, which has no dark. Colours are
 * #RRGGBB or #AARRGGBB.
 */
export const hostConfigs: Readonly<Record<Theme, object>> = {
  light: hostConfig(
    {
      text: shade('#252424', '#bf252424'),
      dark: shade('#252424', '#bf252424'),
      light: shade('#ffffff', '#fff3f2f1'),
      accent: shade('#6264a7', '#8b8cc7'),
      attention: shade('#c4314b', '#e5c4314b'),
    },
    { card: '#ffffff', emphasis: '#f9f8f7', onColour: shade('#252424', '#bf252424') },
  ),
  dark: hostConfig(
    {
      text: shade('#ffffff', '#bfffffff'),
      dark: shade('#201f1f', '#2d2c2c'),
      light: shade('#ffffff', '#bfffffff'),
      accent: shade('#a6a7dc', '#8b8cc7'),
      attention: shade('#d74654', '#e5d74654'),
    },
    { card: '#2d2c2c', emphasis: '#292828', onColour: shade('#201f1f', '#2d2c2c') },
  ),
};

interface Shade {
  readonly default: string;
  readonly subtle: string;
}

type Foreground = Readonly<Record<'text' | 'dark' | 'light' | 'accent' | 'attention', Shade>>;

interface Background {
  readonly card: string;
  readonly emphasis: string;
  /** Of text in containers that are good, warning, attention or accent. */
  readonly onColour: Shade;
}

function shade(full: string, subtle: string): Shade {
  return { default: full, subtle };
}

function hostConfig(foreground: Foreground, { card, emphasis, onColour }: Background): object {
  const { text, ...named } = foreground;
  const colours = { ...named, good: shade('#92c353', '#e592c353'), warning: shade('#f8d22a', '#e5f8d22a') };
  const container = (backgroundColor: string, borderColor: string, words: Shade = text) => ({
    backgroundColor,
    borderColor,
    foregroundColors: { default: words, ...colours },
  });
  return {
    ...sizes(),
    containerStyles: {
      default: container(card, '#cccccc'),
      emphasis: container(emphasis, '#666666'),
      accent: container('#c7def9', '#62a8f7', onColour),
      good: container('#ccffcc', '#69e569', onColour),
      attention: container('#ffc5b2', '#ff764c', onColour),
      warning: container('#ffe2b2', '#ffbc51', onColour),
    },
  };
}

function sizes(): object {
  const fact = { size: 'default', color: 'default', isSubtle: false };
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: '#eeeeee' },
    imageSizes: { small: 32, medium: 52, large: 100 },
    fontTypes: {
      default: font("'Segoe UI', Tahoma, Geneva, Verdana, sans-serif"),
      monospace: font("'Courier New', Courier, monospace"),
    },
    textStyles: {
      heading: { fontType: 'default', size: 'large', weight: 'bolder', color: 'default', isSubtle: false },
    },
    textBlock: { headingLevel: 2 },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    factSet: { title: { ...fact, weight: 'bolder' }, value: { ...fact, weight: 'default' }, spacing: 16 },
  };
}

/** `medium` is no larger than `default` in Teams. */
function font(fontFamily: string): object {
  return {
    fontFamily,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
  };
}
