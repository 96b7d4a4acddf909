import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Heading, Heads } from '../../org/index.js';

/** Puts somebody at the head of a department in the place of whoever heads it then, or beside her. */
@Injectable()
export class TakeOffice {
  constructor(
    private readonly heads: Heads,
    private readonly heading: Heading,
  ) {}

  async execute(departmentId: string, personId: string, from: string): Promise<void> {
    const rows = await this.heads.of(departmentId);
    const held = rows.find((row) => row.kind === 'head' && (row.from ?? from) <= from && (row.until ?? from) >= from);
    await this.heading.record(
      departmentId,
      { personId, kind: 'head', from, until: null },
      held ?? null,
      addDays(from, -1),
    );
  }

  /** Beside whoever is one already. */
  async assist(departmentId: string, personIds: readonly string[], from: string): Promise<void> {
    const rows = await this.heads.of(departmentId);
    const isOne = (id: string): boolean =>
      rows.some(({ kind, personId, until }) => kind === 'deputy' && personId === id && (until ?? from) >= from);
    for (const personId of personIds.filter((id) => !isOne(id)))
      await this.heading.record(departmentId, { personId, kind: 'deputy', from, until: null }, null, addDays(from, -1));
  }
}
