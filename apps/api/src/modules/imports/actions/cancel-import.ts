import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ImportChunk } from '../import-chunk.js';
import { ImportTargets } from '../import-targets.js';
import { Imports } from '../imports.repository.js';

/** Ends an import before its last row; what is written already stays, and can be taken back. */
@Injectable()
export class CancelImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: Imports,
    private readonly targets: ImportTargets,
    private readonly chunk: ImportChunk,
  ) {}

  /** Waits for the rows that are being written. @throws ImportIsNotRunning, ImportMayNotBe */
  async execute(id: string): Promise<void> {
    const file = await this.imports.getForChange(id);
    this.targets.permitted(file.target);
    file.cancel(this.work.now);
    await this.chunk.settle(file);
    await this.imports.save(file);
  }
}
