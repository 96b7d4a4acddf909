import { Injectable } from '@nestjs/common';
import type { ExportedList } from './exported-list.js';

/** The lists that can be taken out, declared by their rooms at start-up. */
@Injectable()
export class ExportedLists {
  private readonly byName = new Map<string, ExportedList<object>>();

  declare<Row extends object>(list: ExportedList<Row>): void {
    if (this.byName.has(list.name)) throw new Error(`The list ${list.name} is declared twice.`);
    this.byName.set(list.name, list as unknown as ExportedList<object>);
  }

  all(): ExportedList<object>[] {
    return [...this.byName.values()];
  }

  find(name: string): ExportedList<object> | undefined {
    return this.byName.get(name);
  }
}
