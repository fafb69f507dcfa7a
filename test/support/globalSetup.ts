import { beginTestRun } from './testRun';

export = beginTestRun;
