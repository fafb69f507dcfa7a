import type { Theme } from './galleryData';

type Signs = Readonly<Record<'good' | 'warning', Shade>>;
type Grounds = Readonly<Record<'accent' | 'good' | 'attention' | 'warning', string>>;

const signs: Signs = { good: shade('#92c353', '#e592c353'), warning: shade('#f8d22a', '#e5f8d22a') };
const pastel: Grounds = { accent: '#c7def9', good: '#ccffcc', attention: '#ffc5b2', warning: '#ffe2b2' };
const black: Grounds = { accent: '#000000', good: '#000000', attention: '#000000', warning: '#000000' };

/**
 * How Teams draws cards, written down anew from what Microsoft publishes: `samples/HostConfig/microsoft-teams-light.json`
 * and `microsoft-teams-dark.json` of github.com/microsoft/Teams-AdaptiveCards-Mobile (those of microsoft/AdaptiveCards say
 * the same), read 27 November 2026. Light was compared with the chat window of `npm start`, which has no dark. Of high
 * contrast nothing is published: those are the colours of `teamsHighContrastTheme` of github.com/microsoft/fluentui (read
 * 28 November 2026), which knows no shade of grey and no coloured ground, so that a sign or a word has to tell what a
 * colour tells elsewhere. Colours are #RRGGBB or #AARRGGBB.
 */
export const hostConfigs: Readonly<Record<Theme, object>> = {
  light: hostConfig(
    {
      text: shade('#252424', '#bf252424'),
      dark: shade('#252424', '#bf252424'),
      light: shade('#ffffff', '#fff3f2f1'),
      accent: shade('#6264a7', '#8b8cc7'),
      attention: shade('#c4314b', '#e5c4314b'),
      ...signs,
    },
    { card: '#ffffff', emphasis: '#f9f8f7', onColour: shade('#252424', '#bf252424'), grounds: pastel },
  ),
  dark: hostConfig(
    {
      text: shade('#ffffff', '#bfffffff'),
      dark: shade('#201f1f', '#2d2c2c'),
      light: shade('#ffffff', '#bfffffff'),
      accent: shade('#a6a7dc', '#8b8cc7'),
      attention: shade('#d74654', '#e5d74654'),
      ...signs,
    },
    { card: '#2d2c2c', emphasis: '#292828', onColour: shade('#201f1f', '#2d2c2c'), grounds: pastel },
  ),
  contrast: hostConfig(
    {
      ...{ text: even('#ffffff'), dark: even('#ffffff'), light: even('#ffffff'), accent: even('#1aebff') },
      ...{ attention: even('#ffff00'), good: even('#3ff23f'), warning: even('#ffff00') },
    },
    { card: '#000000', emphasis: '#000000', onColour: even('#ffffff'), grounds: black, line: '#ffffff' },
  ),
};

interface Shade {
  readonly default: string;
  readonly subtle: string;
}

type Foreground = Readonly<Record<'text' | 'dark' | 'light' | 'accent' | 'attention', Shade>> & Signs;

interface Background {
  readonly card: string;
  readonly emphasis: string;
  /** Of containers that are good, warning, attention or accent. */
  readonly grounds: Grounds;
  /** Of the text on them. */
  readonly onColour: Shade;
  readonly line?: string;
}

function shade(full: string, subtle: string): Shade {
  return { default: full, subtle };
}

function even(colour: string): Shade {
  return shade(colour, colour);
}

function hostConfig({ text, ...colours }: Foreground, background: Background): object {
  const { card, emphasis, grounds, onColour, line = '#eeeeee' } = background;
  const container = (backgroundColor: string, borderColor: string, words: Shade = text) => ({
    backgroundColor,
    borderColor,
    foregroundColors: { default: words, ...colours },
  });
  return {
    ...sizes(line),
    containerStyles: {
      default: container(card, '#cccccc'),
      emphasis: container(emphasis, '#666666'),
      accent: container(grounds.accent, '#62a8f7', onColour),
      good: container(grounds.good, '#69e569', onColour),
      attention: container(grounds.attention, '#ff764c', onColour),
      warning: container(grounds.warning, '#ffbc51', onColour),
    },
  };
}

function sizes(lineColor: string): object {
  const fact = { size: 'default', color: 'default', isSubtle: false };
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor },
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
