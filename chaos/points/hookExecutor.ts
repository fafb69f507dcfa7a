import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Line } from './passing';

/** Tells under which name this process takes work, each time it takes another. */
export function hookExecutor(note: (line: Line) => void): void {
  const original = DBOS.setConfig.bind(DBOS);
  DBOS.setConfig = (config) => {
    if (config.executorID !== undefined) note({ executor: config.executorID });
    original(config);
  };
}
