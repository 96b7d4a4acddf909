import { Injectable } from '@nestjs/common';
import { CustomObjects } from '../../../platform/custom/custom-objects.js';
import type { FieldProblem } from '../../../platform/http/domain-error.js';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import { requirementProblems, settingProblems } from '../definitions/check-settings.js';
import type { NewCustomFieldDto } from '../definitions/custom-field.dto.js';
import { CustomFieldCodeIsTaken, CustomFieldsAreTooMany } from '../definitions/custom-fields.errors.js';
import { CustomFields } from '../definitions/custom-fields.repository.js';
import { mustBeNamedAlone } from '../definitions/named-alone.js';
import { UNLESS_SAID } from '../definitions/kinds.js';
import { LinkTargets } from '../definitions/link-targets.js';
import { OwnFormulas } from '../values/own-formulas.js';
import { Dictionaries } from '../dictionaries/dictionaries.repository.js';

const MOST = 100;

/** Gives a record type a field of the installation's own; it is there at the next request. */
@Injectable()
export class DefineField {
  constructor(
    private readonly objects: CustomObjects,
    private readonly targets: LinkTargets,
    private readonly dictionaries: Dictionaries,
    private readonly fields: CustomFields,
    private readonly formulas: OwnFormulas,
  ) {}

  /**
   * @throws BodyIsInvalid naming every setting at fault, FormulaIsWrong, CustomFieldCodeIsTaken, CustomFieldNameIsTaken,
   *   CustomFieldsAreTooMany
   */
  async execute(sent: NewCustomFieldDto): Promise<string> {
    const problems = await this.problems(sent);
    if (problems.length > 0) throw new BodyIsInvalid({}, problems);
    const there = await this.fields.ofObjectForChange(sent.object);
    if (there.length >= MOST) throw new CustomFieldsAreTooMany({ most: MOST });
    const { code } = sent;
    if (there.some((each) => each.code === code))
      throw new CustomFieldCodeIsTaken({ code }, [
        { pointer: '/code', code: CustomFieldCodeIsTaken.code, params: { code } },
      ]);
    mustBeNamedAlone(sent, there);
    const result = sent.formula === undefined ? null : await this.formulas.check(sent.object, sent.formula);
    const place = (there.at(-1)?.place ?? 0) + 1;
    return (await this.fields.insert({ ...settingsOf(sent), result, place })).id;
  }

  private async problems(sent: NewCustomFieldDto): Promise<FieldProblem[]> {
    const object = this.objects.find(sent.object);
    if (!object) return [{ pointer: '/object', code: 'custom_field.object_unknown' }];
    const stages = (await object.stages?.()) ?? [];
    const problems = [...settingProblems(sent.kind, sent, true), ...requirementProblems(sent.kind, sent, stages)];
    if (sent.target !== undefined && !this.targets.knows(sent.target))
      problems.push({ pointer: '/target', code: 'custom_field.target_unknown' });
    if (sent.dictionaryId !== undefined && !(await this.dictionaries.find(sent.dictionaryId)))
      problems.push({ pointer: '/dictionaryId', code: 'reference.unknown' });
    return problems;
  }
}

function settingsOf(sent: NewCustomFieldDto): Omit<Parameters<CustomFields['insert']>[0], 'place' | 'result'> {
  const { object, code, kind, name, nameEn = '', hint = null, hintEn = null, required = false } = sent;
  const { dictionaryId = null, target = null, formula = null, section = null, sectionEn = null } = sent;
  return {
    ...{ object, code, kind, name: name.trim(), nameEn: nameEn.trim(), hint, hintEn, required },
    ...{ dictionaryId, target, formula, section, sectionEn, requiredFrom: sent.requiredFrom ?? null },
    decimals: kind === 'number' || kind === 'formula' ? (sent.decimals ?? UNLESS_SAID.decimals) : null,
    currency: kind === 'money' ? (sent.currency ?? UNLESS_SAID.currency) : null,
    maxLength: kind === 'text' ? (sent.maxLength ?? UNLESS_SAID.maxLength) : null,
    retired: false,
  };
}
