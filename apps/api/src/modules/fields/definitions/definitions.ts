import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CustomFields, type Definition } from './custom-fields.repository.js';

/** The fields of a record type as they are now, asked for once in a unit of work. */
@Injectable()
export class Definitions {
  private readonly asked = new WeakMap<object, Map<string, Promise<Definition[]>>>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly fields: CustomFields,
  ) {}

  /** In the order in which they are shown, also retired ones. */
  of(type: string): Promise<Definition[]> {
    const known = this.asked.get(this.work.manager) ?? new Map<string, Promise<Definition[]>>();
    this.asked.set(this.work.manager, known);
    const found = known.get(type) ?? this.fields.defined(type);
    known.set(type, found);
    return found;
  }

  /** Something about them was changed in this unit of work. */
  forget(): void {
    this.asked.delete(this.work.manager);
  }
}
