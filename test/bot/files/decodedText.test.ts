import fc from 'fast-check';
import { decodedText } from '../../../src/bot/files/decodedText';

const written = 'Name;Address\r\nZoë D’Angelo;zoe@contoso.example\r\nJürgen Weiß;juergen@contoso.example\r\n';
const little = (text: string): Buffer => Buffer.from(text, 'utf16le');
const big = (text: string): Buffer => little(text).swap16();
const windows1252 = (text: string): Buffer => Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');

describe('decodedText', () => {
  it.each([
    ['UTF-8', 'UTF-8', Buffer.from(written)],
    ['UTF-8 with its mark', 'UTF-8', Buffer.from(`\uFEFF${written}`)],
    ['UTF-16, little end first, with its mark', 'UTF-16', little(`\uFEFF${written}`)],
    ['UTF-16, little end first', 'UTF-16', little(written)],
    ['UTF-16, big end first, with its mark', 'UTF-16', big(`\uFEFF${written}`)],
    ['UTF-16, big end first', 'UTF-16', big(written)],
    ['Windows-1252', 'Windows-1252', windows1252(written)],
  ])('reads %s letter by letter and says so', (_name, encoding, body) => {
    expect(decodedText(body)).toEqual({ text: written, encoding });
  });

  it('reads whatever was written in UTF-8 as it was, but for control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const read = decodedText(Buffer.from(`Name;${text}`));
        // oxlint-disable-next-line no-control-regex -- control characters are what it is about
        if (!/[\u0000-\u001f]/.test(text)) expect(read).toEqual({ text: `Name;${text}`, encoding: 'UTF-8' });
      }),
    );
  });

  it('takes a stray control character for a space', () => {
    expect(decodedText(Buffer.from('Dana\u0000Kline;dana@contoso.example'))?.text).toBe(
      'Dana Kline;dana@contoso.example',
    );
  });

  it('knows a workbook and a picture for no text', () => {
    const workbook = Buffer.concat([
      Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0, 0, 0]),
      Buffer.alloc(40),
    ]);
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0, 0, 0]);

    expect(decodedText(workbook)).toBeUndefined();
    expect(decodedText(picture)).toBeUndefined();
  });

  it('reads an empty file as no text at all', () => {
    expect(decodedText(Buffer.alloc(0))).toEqual({ text: '', encoding: 'UTF-8' });
  });

  it.each(['€', 'é', '.'])(
    'takes no time that anybody notices for 2 MB of nothing but “%s” in Windows-1252',
    (sign) => {
      const byte = sign === '€' ? 0x80 : sign.charCodeAt(0);
      const body = Buffer.alloc(2 * 1024 * 1024, byte);
      const mostMs = 100;
      let least = Infinity;
      // A processor that others keep busy is slow now and then.
      for (let pass = 0; pass < 3 && least >= mostMs; pass += 1) {
        const before = process.cpuUsage();
        decodedText(body);
        least = Math.min(least, process.cpuUsage(before).user / 1_000);
      }

      expect(least).toBeLessThan(mostMs);
    },
  );
});
