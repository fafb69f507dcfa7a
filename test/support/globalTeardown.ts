import { endTestRun } from './testRun';

export = endTestRun;
