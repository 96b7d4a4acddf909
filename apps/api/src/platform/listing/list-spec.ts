import type { Fields, ScopedModule } from '../access/principal.js';
import type { CatalogueField, FieldCatalogue } from '../conditions/condition.js';
import type { SqlParameters } from '../conditions/to-sql.js';

/** What one list can be filtered, sorted and searched by. Declared once per noun, beside its repository. */
export interface ListSpec {
  /** Names the list in its cursors. */
  readonly name: string;
  /** Whose reach decides the shape of the query; undefined for tables without an owner. */
  readonly module?: ScopedModule;
  /** The driving table with its alias, such as `quotes q`. */
  readonly table: string;
  readonly alias: string;
  /** The record type whose fields of the installation's own it can be filtered and sorted by. */
  readonly custom?: string;
  /** The type of the table's id, `uuid` unless said otherwise. */
  readonly idCast?: 'uuid' | 'int8';
  readonly fields: FieldCatalogue;
  /** Sortable names → an expression that is never NULL (`coalesce(…)`); the id is appended to break ties. */
  readonly sorts: Readonly<Record<string, SortField>>;
  /** Such as `-updatedAt`. */
  readonly defaultSort: string;
  /** Expressions that `q=` looks into. */
  readonly search: readonly string[];
  /** Instead of `search`, where a table keeps search columns of its own: `searchCondition('c')`. */
  readonly matches?: (q: string, parameters: SqlParameters, fields: Fields) => string;
}

export interface SortField {
  readonly sql: string;
  /** The type its text in a cursor is cast back to. */
  readonly cast: 'text' | 'timestamptz' | 'date' | 'numeric' | 'int' | 'int8' | 'uuid';
  /** As of a field: who does not read it would learn it from the order. */
  readonly protects?: CatalogueField['protects'];
}
