/** A backup that cannot be made or restored; nothing was changed by trying. */
export class BackupRefused extends Error {}
