import { Injectable } from '@nestjs/common';
import { Activities } from '../activities.repository.js';

@Injectable()
export class DiscardActivity {
  constructor(private readonly activities: Activities) {}

  /** Into the recycle bin. @throws RowIsMissing, RowIsStale */
  async execute(id: string, version: number): Promise<void> {
    await this.activities.discard(await this.activities.getForChange(id), version);
  }
}
