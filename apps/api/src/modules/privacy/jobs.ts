/** Looks for numbers that must not be there in everything that is stored. */
export const SCAN_JOB = 'privacy.scan';
