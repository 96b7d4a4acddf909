import { Injectable } from '@nestjs/common';
import { ExportIsOver } from '../exports.errors.js';
import { Exports } from '../exports.repository.js';

/** A worker that is busy with it notices, and throws away what it has. */
@Injectable()
export class CancelExport {
  constructor(private readonly exports: Exports) {}

  /** @throws RowIsMissing, ExportIsOver */
  async execute(id: string): Promise<void> {
    const { status } = await this.exports.mineBy(id, true);
    if (status !== 'queued' && status !== 'running') throw new ExportIsOver({});
    await this.exports.cancel(id);
  }
}
