import { Injectable } from '@nestjs/common';
import type { Attempt } from '../../platform/forbidden/attempt.js';
import { ForbiddenNumbers } from '../../platform/forbidden/forbidden-numbers.js';
import { FileScreen } from './file-screen.js';
import type { Import } from './import.entity.js';
import { ImportRows, type StoredRow } from './import-rows.repository.js';
import type { ImportTarget } from './import-target.js';
import { TooManyRows } from './imports.errors.js';
import { Imports } from './imports.repository.js';
import { columnsOf, headersOf } from './mapping.js';
import { Preview } from './preview.js';
import { readInChild } from './reader/read-in-child.js';

type FileFacts = Pick<Import, 'id' | 'fileName' | 'sha256' | 'ownerId' | 'departmentId'>;

export interface FileToTake {
  readonly path: string;
  readonly kind: 'text' | 'xlsx';
  readonly attempt: Attempt;
}

const AT_ONCE = 2000;
const LOOKED_AT = 20;

/** Moves the rows of a file into the database as they are read, so that no process ever holds them all. */
@Injectable()
export class StagedFile {
  constructor(
    private readonly imports: Imports,
    private readonly rows: ImportRows,
    private readonly preview: Preview,
    private readonly numbers: ForbiddenNumbers,
  ) {}

  /**
   * @returns how many rows the file has below its header; nothing is kept of one that has none.
   * @throws NumberIsUnconfirmed for what nobody has said is no number of a card; what certainly is one is masked instead
   */
  async take({ path, kind, attempt }: FileToTake, target: ImportTarget, facts: FileFacts): Promise<number> {
    const screen = new FileScreen(this.numbers.today);
    let header: string[] | undefined;
    let file: Import | undefined;
    let waiting: StoredRow[] = [];
    let total = 0;
    const store = async (): Promise<void> => {
      file ??= await this.begin(facts, target, header ?? [], waiting);
      await this.rows.add(facts.id, waiting);
      waiting = [];
    };
    const reading = await readInChild(path, kind, async ([row, ...read]) => {
      const cells = screen.clean(row, read);
      if (!header) return void (header = cells);
      total = waiting.push({ row, cells }) && total + 1;
      if (total > (target.mostRows ?? Infinity)) throw new TooManyRows({ most: target.mostRows! });
      if (waiting.length >= AT_ONCE) await store();
    });
    await this.numbers.mustNotBe(screen.doubtful, attempt);
    if (total === 0) return 0;
    await store();
    await this.complete(
      file as Import,
      { encoding: reading.encoding, delimiter: reading.delimiter, totalRows: total },
      target,
    );
    return total;
  }

  /** A file with the header of one that came before is read as that one was. */
  private async begin(
    facts: FileFacts,
    target: ImportTarget,
    header: readonly string[],
    rows: readonly StoredRow[],
  ): Promise<Import> {
    const first = rows.slice(0, LOOKED_AT).map(({ cells }) => cells);
    const before = await this.imports.mappedBefore(target.name, headersOf(header));
    const columns = columnsOf(header, first, target, before);
    return this.imports.insert({
      ...facts,
      ...{ target: target.name, encoding: '', delimiter: null, columns, totalRows: 0 },
    });
  }

  private async complete(
    file: Import,
    found: Pick<Import, 'encoding' | 'delimiter' | 'totalRows'>,
    target: ImportTarget,
  ): Promise<void> {
    await this.imports.save(Object.assign(file, found, await this.preview.of(file, target)));
  }
}
