import { localeFor, localeOf, shellLocale } from '../../../local/locale';
import { parseOptions, usage } from '../../../local/start/options';

describe('the options of npm start', () => {
  it('opens a chat window in the language of the machine when nothing is said', () => {
    expect(parseOptions([])).toEqual({ options: { playground: true, open: true } });
  });

  it.each([
    [['--no-playground'], { playground: false, open: true }],
    [['--no-open', '--lang', 'it'], { playground: true, open: false, locale: 'it-IT' }],
    [['--lang=en-GB'], { playground: true, open: true, locale: 'en-GB' }],
  ])('takes %j', (args, options) => {
    expect(parseOptions(args)).toEqual({ options });
  });

  it.each([
    [['--no-playgroud'], 'There is no option "--no-playgroud".'],
    [['migrate'], 'There is no option "migrate".'],
    [['constructor'], 'There is no option "constructor".'],
    [['--lang'], '--lang needs'],
    [['--lang', 'klingon'], '--lang needs'],
  ])('starts nothing on %j and says where the options are listed', (args, sentence) => {
    const parsed = parseOptions(args);

    expect(parsed).toMatchObject({ exitCode: 1 });
    expect('say' in parsed && parsed.say).toContain(sentence);
    expect('say' in parsed && parsed.say).toContain('--help');
  });

  it('lists every option, every port and the folder when asked', () => {
    expect(parseOptions(['--no-open', '--help'])).toEqual({ say: usage, exitCode: 0 });
    for (const name of [
      '--no-playground',
      '--no-open',
      '--lang',
      'PORT',
      'EMULATOR_PORT',
      'PLAYGROUND_PORT',
      'DATA_DIR',
    ])
      expect(usage).toContain(name);
  });
});

describe('the language', () => {
  it.each([
    [{ LANG: 'it_IT.UTF-8' }, 'it-IT'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'it_IT.UTF-8' }, 'it-IT'],
    [{ LANG: 'de_CH@euro' }, 'de-CH'],
    [{ LANG: 'C.UTF-8' }, 'en-US'],
    [{ LANG: 'POSIX' }, 'en-US'],
    [{}, 'en-US'],
  ])('of the shell %j is %s', (environment, locale) => {
    expect(localeOf(environment)).toBe(locale);
  });

  it('is handed to a process as its LANG', () => {
    expect(shellLocale(localeFor('it') ?? '')).toBe('it_IT.UTF-8');
  });
});
