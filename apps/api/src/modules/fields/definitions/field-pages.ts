import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../platform/access/principal.js';
import { CustomObjects } from '../../../platform/custom/custom-objects.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { CustomFields } from './custom-fields.repository.js';
import {
  customFieldView,
  type CustomFieldsView,
  type CustomFieldView,
  type CustomObjectsView,
} from './custom-field.view.js';
import { LinkTargets } from './link-targets.js';

/** The fields as they are shown: to whoever keeps them all, to everybody else those of what she may see. */
@Injectable()
export class FieldPages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly objects: CustomObjects,
    private readonly subjects: Subjects,
    private readonly targets: LinkTargets,
    private readonly fields: CustomFields,
  ) {}

  async list(object: string | undefined): Promise<CustomFieldsView> {
    const me = this.work.principal;
    const keeps = mayDo(me, 'field.configure');
    const asked = this.objects
      .all()
      .map(({ type }) => type)
      .filter((type) => object === undefined || type === object);
    const rows = await this.fields.list(asked.filter((type) => keeps || mayDo(me, `${type}.view`)));
    const views = rows.map((row) => customFieldView(row, me.fields));
    return { items: views.filter(({ access, retired }) => keeps || (access !== 'hidden' && !retired)) };
  }

  async one(id: string): Promise<CustomFieldView> {
    return customFieldView(await this.fields.show(id), this.work.principal.fields);
  }

  async objectsAndTargets(): Promise<CustomObjectsView> {
    const items = [];
    for (const { type, stages } of this.objects.all()) {
      const label = this.subjects.find(type)?.label;
      items.push({
        object: type,
        ...named(label ?? { zh: type, en: type }),
        stages: ((await stages?.()) ?? []).map(({ code, name, nameEn }) => ({ code, name, nameEn })),
      });
    }
    return { items, targets: this.targets.all().map(({ type, label }) => ({ type, ...named(label) })) };
  }
}

const named = ({ zh, en }: { zh: string; en: string }): { name: string; nameEn: string } => ({ name: zh, nameEn: en });
