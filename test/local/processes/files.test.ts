import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lastWords, openLog } from '../../../local/processes/logFile';
import { RunningFile } from '../../../local/processes/runningFile';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planshift-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a log', () => {
  it('is gone on with, and what was written since shows as a person would read it', () => {
    const file = path.join(folder, 'bot.log');
    writeFileSync(file, 'from an earlier start\n');

    const log = openLog(file);
    writeSync(
      log.descriptor,
      '{"level":50,"msg":"no start","err":{"message":"packs/a.json: skuId"}}\n\nplain words\n{cut',
    );
    log.close();

    expect(lastWords(file, log.from)).toEqual(['no start: packs/a.json: skuId', 'plain words', '{cut']);
    expect(readFileSync(file, 'utf8')).toContain('earlier');
  });

  it('that has grown long makes room, and the earlier one is kept', () => {
    const file = path.join(folder, 'bot.log');
    writeFileSync(file, 'long');
    truncateSync(file, 11 * 1024 * 1024);

    const log = openLog(file);
    log.close();

    expect(log.from).toBe(0);
    expect(readFileSync(`${file}.1`, 'utf8').slice(0, 4)).toBe('long');
  });

  it('that is not there has no last words', () => {
    expect(lastWords(path.join(folder, 'none'), 0)).toEqual([]);
  });
});

describe('the record of what runs', () => {
  const started = { name: 'bot', pid: 5, identity: 'five', startedAt: '2026-11-22T10:00:00.000Z' };

  it('knows each part by its latest process, and where it answers', () => {
    const file = new RunningFile(folder);

    file.addProcess(started);
    file.addProcess({ ...started, name: 'emulator', pid: 6 });
    file.addProcess({ ...started, pid: 7, port: 3978 });
    file.setAddresses({ bot: 'http://127.0.0.1:3978' });

    const { processes, addresses } = new RunningFile(folder).read();
    expect(processes.map(({ name, pid }) => [name, pid])).toEqual([
      ['emulator', 6],
      ['bot', 7],
    ]);
    expect(addresses).toEqual({ bot: 'http://127.0.0.1:3978' });
  });

  it.each(['', '{', '[]', '{"processes":[{"pid":-1}]}'])(
    'is empty where it reads %j, so nothing is ended by mistake',
    (text) => {
      writeFileSync(path.join(folder, 'running.json'), text);

      expect(new RunningFile(folder).read().processes).toEqual([]);
    },
  );
});
