import { Injectable } from '@nestjs/common';
import { ImportTargets } from '../import-targets.js';
import { ImportWasBuiltUpon } from '../imports.errors.js';
import { Imports } from '../imports.repository.js';

/** Takes back everything an import made, as long as nobody has built upon it. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly imports: Imports,
    private readonly targets: ImportTargets,
  ) {}

  /** @throws ImportIsNotDone, ImportWasBuiltUpon, ImportMayNotBe */
  async execute(id: string): Promise<void> {
    const file = await this.imports.getForChange(id);
    const target = this.targets.permitted(file.target);
    file.undo();
    const touched = await target.undo(id);
    if (touched > 0) throw new ImportWasBuiltUpon({ count: touched });
    await this.imports.save(file);
  }
}
