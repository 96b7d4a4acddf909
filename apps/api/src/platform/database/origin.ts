/** Where an action comes from, for the audit; what is not known is left out. */
export interface Origin {
  /** The client's address, as the trusted proxy tells it. */
  readonly address?: string;
  /** Browser and system, without what would single out a device. */
  readonly agent?: string;
  readonly method?: string;
  /** The route and not the address: `/api/v1/quotes/:id`. */
  readonly route?: string;
  /** The background work. */
  readonly job?: string;
}

/** A text as a literal of PostgreSQL; a backslash means nothing with standard_conforming_strings. */
export function quoted(text: string): string {
  return `'${text.replace(/[\u0000-\u001f]/g, ' ').replaceAll("'", "''")}'`;
}
