import { Injectable, type Type } from '@nestjs/common';
import { mayDo, type Principal } from '../../access/principal.js';
import type { Locale } from '../locale.js';
import { Readable } from '../readable.js';

export interface Reader {
  readonly me: Principal;
  readonly locale: Locale;
}

/** A noun whose records can stand in the place of what only names them. */
export interface ShownRecord {
  readonly type: string;
  readonly view: Type;
  readonly permission: string;
  /** Members of its view that name another noun, by its type. */
  readonly refs: Readonly<Record<string, string>>;
  /** Those of the ids that the reader sees, as her list shows them. */
  readonly read: (ids: readonly string[], reader: Reader) => Promise<readonly { readonly id: string }[]>;
}

/** What a condition may name at once. */
const AT_ONCE = 100;

/** The nouns that `expand=` knows, declared by their rooms; each record is read as its own list reads it. */
@Injectable()
export class ShownRecords {
  private readonly byType = new Map<string, ShownRecord>();

  constructor(private readonly readable: Readable) {}

  declare(record: ShownRecord): void {
    if (this.byType.has(record.type)) throw new Error(`The record ${record.type} is shown twice.`);
    this.byType.set(record.type, record);
  }

  /** @throws where no room has declared it */
  of(type: string): ShownRecord {
    const record = this.byType.get(type);
    if (!record) throw new Error(`No room shows records of the type ${type}.`);
    return record;
  }

  /** By id; nothing for a reader who may not see such records at all, and of each what she may read. */
  async read(type: string, ids: readonly string[], reader: Reader): Promise<Map<string, Record<string, unknown>>> {
    const { permission, view, read } = this.of(type);
    const found = new Map<string, Record<string, unknown>>();
    if (!mayDo(reader.me, permission)) return found;
    const wanted = [...new Set(ids)];
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      const rows = [...(await read(wanted.slice(at, at + AT_ONCE), reader))];
      const { items } = await this.readable.of({ items: rows }, { view, isList: true }, reader.me);
      for (const row of items) found.set(row.id, row as unknown as Record<string, unknown>);
    }
    return found;
  }
}

/** Asks a list for those of the ids. */
export const byIds = (ids: readonly string[]) => ({
  ...{ limit: AT_ONCE, cursor: undefined, sort: [], q: '', wantsTotal: false },
  filter: { all: [{ field: 'id', op: 'in', value: [...ids] }] },
});
