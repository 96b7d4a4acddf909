/** The database cannot be started here, for a reason its message tells the person who starts it. */
export class EmbeddedPostgresRefused extends Error {}
