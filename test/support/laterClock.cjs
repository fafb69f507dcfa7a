// Loaded before the bot, which then takes the time for as much later as it was told at its start and is told since.
const process = require('node:process');

let laterMs = Number(process.env.LATER_MS ?? 0);
const now = Date.now;

globalThis.Date = new Proxy(Date, {
  construct: (Machine, given, asked) =>
    Reflect.construct(Machine, given.length === 0 ? [now() + laterMs] : given, asked),
  get: (Machine, name) => (name === 'now' ? () => now() + laterMs : Reflect.get(Machine, name)),
});

process.on('message', (asked) => {
  if (typeof asked === 'object' && asked !== null && 'laterMs' in asked) laterMs += asked.laterMs;
});
