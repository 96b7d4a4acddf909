import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  differenceOf,
  findingOf,
  ImportTargets,
  orderedOn,
  RowAttempts,
  TakingBack,
  type ImportTarget,
  type Meeting,
  type RowOrder,
  type RowOutcome,
  type RowProblem,
  type RowValues,
} from '../../imports/index.js';
import { ImportedProducts } from './imported-products.repository.js';
import { PRODUCT_FIELDS } from './product-import.fields.js';
import { WriteProductRow } from './write-product-row.js';

/** Files of products, each known by its code. */
@Injectable()
export class ProductImport implements ImportTarget, OnModuleInit {
  readonly name = 'products';
  readonly permission = 'product.manage';
  readonly fields = PRODUCT_FIELDS;
  /** A transaction holds the next number of a product until it ends, and people give up waiting after seconds. */
  readonly rowsAtOnce = 50;

  constructor(
    private readonly imported: ImportedProducts,
    private readonly rows: WriteProductRow,
    private readonly attempts: RowAttempts,
    private readonly takingBack: TakingBack,
    private readonly targets: ImportTargets,
  ) {}

  onModuleInit(): void {
    this.targets.register(this);
  }

  check(): RowProblem[] {
    return [];
  }

  /** Everybody who may import them sees all of them, and may change them. */
  async meet(rows: readonly RowValues[]): Promise<Meeting[]> {
    const there = await this.imported.coded(rows.map(({ code }) => String(code)));
    const byCode = new Map(there.map((product) => [product.code, product]));
    return rows.map((row) => {
      const product = byCode.get(String(row['code']));
      if (!product) return null;
      const { id, version, number, name } = product;
      const difference = differenceOf(row, { ...product }, () => true);
      const record = { type: 'product' as const, id, version, number, name, owner: '' };
      return findingOf(record, { kind: 'same', difference, possible: ['update'] });
    });
  }

  /** What an earlier row of the file or somebody else has made meanwhile is left as it is. */
  async write(
    rows: readonly RowValues[],
    importId: string,
    orders: readonly (RowOrder | null)[],
  ): Promise<RowOutcome[]> {
    const outcomes: RowOutcome[] = [];
    for (const [i, row] of rows.entries())
      outcomes.push(await this.attempts.of(() => this.writeOne(row, importId, orders[i] ?? null)));
    return outcomes;
  }

  undo(importId: string): Promise<number> {
    return this.takingBack.execute(importId, [this.imported]);
  }

  private writeOne(row: RowValues, importId: string, order: RowOrder | null): Promise<RowOutcome> {
    return orderedOn(order, {
      create: () => this.rows.create(row, importId),
      update: (record) => this.rows.update(row, record),
    });
  }
}
