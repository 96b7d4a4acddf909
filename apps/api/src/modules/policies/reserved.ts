/** First parts of other addresses under /policies, so no policy may be called like them. */
export const RESERVED: readonly string[] = ['vocabulary', 'checks', 'trials', 'who', 'packs', 'back-tests'];
