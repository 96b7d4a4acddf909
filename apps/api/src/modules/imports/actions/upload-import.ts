import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { FileStore, type StoredFile } from '../../../platform/files/file-store.js';
import type { Attempt } from '../../../platform/forbidden/attempt.js';
import { ForbiddenNumbers } from '../../../platform/forbidden/forbidden-numbers.js';
import type { ImportTarget } from '../import-target.js';
import { ImportTargets } from '../import-targets.js';
import { FileHasNoRows, FileIsEmpty, FileIsNotXlsx, FileKindIsUnknown } from '../imports.errors.js';
import { StagedFile } from '../staged-file.js';

/** Takes a file in: finds out what it is, keeps its rows, and shows what would become of them. Nothing is imported yet. */
@Injectable()
export class UploadImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly targets: ImportTargets,
    private readonly staged: StagedFile,
    private readonly numbers: ForbiddenNumbers,
  ) {}

  /** @throws a refusal that names what is wrong with the file; ImportMayNotBe; BodyIsTooLarge */
  async execute(targetName: string, fileName: string, content: Readable, attempt: Attempt): Promise<string> {
    const target = await this.targets.permitted(targetName);
    await this.numbers.mustNotBeIn({ fileName }, attempt);
    const kind = kindOf(fileName);
    const stored = await this.files.put(content);
    try {
      return await this.stage(stored, { kind, fileName, attempt }, target);
    } finally {
      // Its rows are in the database by now, or nobody wants it.
      await this.files.remove(stored.key);
    }
  }

  private async stage(
    { key, size, head, sha256 }: StoredFile,
    { kind, fileName, attempt }: { kind: 'text' | 'xlsx'; fileName: string; attempt: Attempt },
    target: ImportTarget,
  ): Promise<string> {
    if (size === 0) throw new FileIsEmpty({});
    if (kind === 'xlsx' && head.toString('latin1', 0, 4) !== 'PK\u0003\u0004') throw new FileIsNotXlsx({});
    const { personId, departmentId } = this.work.principal;
    const id = newId();
    const rows = await this.staged.take({ path: this.files.pathOf(key), kind, attempt }, target, {
      id,
      fileName: fileName.slice(0, 200),
      sha256,
      ownerId: personId,
      departmentId,
    });
    if (rows === 0) throw new FileHasNoRows({});
    return id;
  }
}

function kindOf(fileName: string): 'text' | 'xlsx' {
  if (/\.xlsx$/i.test(fileName)) return 'xlsx';
  if (/\.(csv|txt|tsv)$/i.test(fileName)) return 'text';
  throw new FileKindIsUnknown({ name: fileName.slice(0, 100) });
}
