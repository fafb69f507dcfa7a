import type { Config } from './config';
import { createLog } from './platform/log';

export const logOf = (config: Config, room: string) => createLog({ level: config.log.level, room });
