import { searchColumns } from '../../src/platform/text-search/text-search.js';
import { idFrom, numbersFrom } from '../generated-company/company.js';
import { owned, type Values, type Writer } from './writer.js';

/** What is being made up: by whom it may be owned, and what there is already to hang something on. */
export class Making {
  readonly next = numbersFrom(31);
  private readonly made = new Map<string, Values[]>();

  constructor(
    readonly writer: Writer,
    readonly owners: readonly string[],
    readonly queues: readonly string[],
  ) {}

  id(): string {
    return idFrom(this.next);
  }

  one<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** A live one of those made before. */
  some(kind: string): Values {
    return this.one(this.made.get(kind)?.filter(({ deleted_at }) => deleted_at === null) ?? []);
  }

  /** Owned by anybody; of a dozen one is in the recycle bin. */
  many(kind: string, count: number, say: (base: Values, n: number) => Values): Values[] {
    const rows = Array.from({ length: count }, (_, n) => {
      const base = owned(
        this.id(),
        this.one(this.owners),
        `V-${kind}-${String(n).padStart(4, '0')}`,
        this.next() < 0.08,
      );
      return { ...base, ...say(base, n) };
    });
    this.made.set(kind, rows);
    return rows;
  }
}

/** The columns a search looks into. */
export function found(...texts: readonly unknown[]): Values {
  const { searchText, searchGrams } = searchColumns(...texts.map(String));
  return { search_text: searchText, search_grams: searchGrams };
}
