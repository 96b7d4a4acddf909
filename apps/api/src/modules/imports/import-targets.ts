import { Injectable } from '@nestjs/common';
import { readsField } from '../../platform/access/field-access.js';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { CustomObjects } from '../../platform/custom/custom-objects.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ImportTarget } from './import-target.js';
import { withOwnFields } from './own-fields.js';
import { ImportMayNotBe, TargetIsUnknown } from './imports.errors.js';

/** What files can be imported as: filled by the rooms above. */
@Injectable()
export class ImportTargets {
  private readonly targets = new Map<string, ImportTarget>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly objects: CustomObjects,
  ) {}

  register(target: ImportTarget): void {
    this.targets.set(target.name, target);
  }

  /** @throws TargetIsUnknown */
  get(name: string): ImportTarget {
    const target = this.targets.get(name);
    if (!target) throw new TargetIsUnknown({ target: name });
    return target;
  }

  /** The same, with the fields that the installation gave to its noun. @throws TargetIsUnknown */
  full(name: string): Promise<ImportTarget> {
    return withOwnFields(this.get(name), this.objects);
  }

  /**
   * Whether the rows of the file are kept from the reader: somebody else brought it, and it may hold what her roles
   * cover, or what she may not import herself.
   */
  covers({ target, createdBy }: { target: string; createdBy: string }): boolean {
    const { actor } = this.work;
    if (actor === HOUSE || actor.personId === createdBy) return false;
    const { permission, protects = [] } = this.get(target);
    return !mayDo(actor, permission) || protects.some((field) => !readsField(actor.fields, field));
  }

  /** The same for somebody about to import. @throws TargetIsUnknown, ImportMayNotBe */
  async permitted(name: string): Promise<ImportTarget> {
    const target = this.get(name);
    const { actor } = this.work;
    if (actor !== HOUSE && !mayDo(actor, target.permission))
      throw new ImportMayNotBe({ permission: target.permission });
    return this.full(name);
  }
}
