/** Looks for numbers that must not be there in everything that is stored. */
export const SCAN_JOB = 'privacy.scan';
/** Looks through everything that is stored for one person. */
export const FIND_JOB = 'privacy.find-person';
/** Erases what two people decided to erase. */
export const ERASE_JOB = 'privacy.erase-person';
