import { Injectable } from '@nestjs/common';
import { CustomObjects } from '../../../platform/custom/custom-objects.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import { requirementProblems, settingProblems } from '../definitions/check-settings.js';
import type { ChangeCustomFieldDto, OrderCustomFieldsDto } from '../definitions/custom-field.dto.js';
import type { CustomField } from '../definitions/custom-field.entity.js';
import {
  CustomFieldIsHeld,
  CustomFieldIsReckonedWith,
  CustomFieldsAreOthers,
} from '../definitions/custom-fields.errors.js';
import { CustomFields } from '../definitions/custom-fields.repository.js';
import { mustBeNamedAlone } from '../definitions/named-alone.js';
import { OwnFormulas } from '../values/own-formulas.js';
import { HeldValues } from '../held-values.repository.js';

/** Changes a field, retires it, orders the fields of a record type and takes away what no record holds. */
@Injectable()
export class ChangeField {
  constructor(
    private readonly objects: CustomObjects,
    private readonly fields: CustomFields,
    private readonly held: HeldValues,
    private readonly formulas: OwnFormulas,
  ) {}

  /** @throws RowIsMissing, RowIsStale, BodyIsInvalid, FormulaIsWrong, CustomFieldNameIsTaken, CustomFieldIsReckonedWith */
  async execute(id: string, version: number, sent: ChangeCustomFieldDto): Promise<void> {
    const field = await this.fields.getForChange(id);
    if (field.version !== version) throw new RowIsStale({ id, version });
    await this.check(field, sent);
    mustBeNamedAlone({ ...sent, id }, await this.fields.ofObjectForChange(field.object));
    if (sent.retired && !field.retired) await this.mustBeUnreckoned(field);
    Object.assign(field, trimmed(sent));
    if (sent.formula !== undefined) field.result = await this.formulas.check(field.object, sent.formula);
    await this.fields.save(field, version);
  }

  /** @throws RowIsMissing, RowIsStale, CustomFieldIsHeld, CustomFieldIsReckonedWith */
  async remove(id: string, version: number): Promise<void> {
    const field = await this.fields.getForChange(id);
    if (field.version !== version) throw new RowIsStale({ id, version });
    const count = await this.held.count(field);
    if (count > 0) throw new CustomFieldIsHeld({ name: field.name, count });
    await this.mustBeUnreckoned(field);
    await this.fields.discard(field, version);
  }

  /** @throws CustomFieldsAreOthers */
  async order({ object, fieldIds }: OrderCustomFieldsDto): Promise<void> {
    const there = await this.fields.ofObjectForChange(object);
    const places = new Map([...new Set(fieldIds)].map((id, at) => [id, at + 1]));
    if (places.size !== there.length || there.some(({ id }) => !places.has(id))) throw new CustomFieldsAreOthers({});
    for (const field of there) {
      const place = places.get(field.id) as number;
      if (place !== field.place) await this.fields.save(Object.assign(field, { place }));
    }
  }

  private async mustBeUnreckoned({ object, code, name }: CustomField): Promise<void> {
    const formulas = await this.formulas.reckoningWith(object, code);
    if (formulas.length > 0) throw new CustomFieldIsReckonedWith({ name, formulas: formulas.join('、') });
  }

  private async check({ kind, object, ...now }: CustomField, sent: ChangeCustomFieldDto): Promise<void> {
    const stages = (await this.objects.find(object)?.stages?.()) ?? [];
    const { required = now.required, requiredFrom = now.requiredFrom } = sent;
    const problems = [
      ...settingProblems(kind, sent, false),
      ...requirementProblems(kind, { required, requiredFrom }, stages),
    ];
    if (problems.length > 0) throw new BodyIsInvalid({}, problems);
  }
}

function trimmed(sent: ChangeCustomFieldDto): Partial<CustomField> {
  const given = Object.entries(sent).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]));
}
