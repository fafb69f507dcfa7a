/** Constant on purpose: by default it is a hash of the code, and every change would strand what is under way. */
export const applicationVersion = '1';
export const applicationName = 'planshift';

export const migrationsQueue = 'migrations';
export const preparationsQueue = 'preparations';
export const radarQueue = 'radar';

/** Never renamed: runs under way are found again by these. */
export const migrateWorkflow = 'migrate';
export const prepareWorkflow = 'prepare';
export const radarWorkflow = 'radar';

export const runIdOf = (id: string, runNo: number): string => `mig:${id}:${runNo}`;
