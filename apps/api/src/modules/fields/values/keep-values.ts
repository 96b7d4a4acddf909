import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { fieldsOf } from '../../../platform/access/field-access.js';
import type { CustomObject, Former, Json } from '../../../platform/custom/custom-objects.js';
import type { RecordColumns } from '../../../platform/database/columns.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { FieldProblem } from '../../../platform/http/domain-error.js';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import { ReferenceIsMissing, References } from '../../../platform/subjects/references.js';
import { People } from '../../org/index.js';
import type { Definition } from '../definitions/custom-fields.repository.js';
import { Definitions } from '../definitions/definitions.js';
import { missingFields } from './missing-fields.js';
import { pointerTo, readCustom } from './read-custom.js';
import { writtenCustom } from './written-fields.js';

/** Makes `custom` of a row that is written what the fields of the installation let it be. */
@Injectable()
export class KeepValues {
  constructor(
    private readonly work: UnitOfWork,
    private readonly definitions: Definitions,
    private readonly references: References,
    private readonly people: People,
  ) {}

  /** @throws BodyIsInvalid, FieldIsNotYours, ReferenceIsMissing */
  async execute(object: CustomObject, row: RecordColumns, former: Former | null): Promise<void> {
    const stage = object.stageOf?.(row);
    const isSettled = former !== null && stage === former.stage && isDeepStrictEqual(row.custom, former.custom);
    if (isSettled) return;
    const definitions = await this.definitions.of(object.type);
    const was = former?.custom ?? {};
    const written = writtenCustom(definitions, row.custom, was, fieldsOf(this.work.actor));
    const { kept, problems, changed } = readCustom(definitions, written, was);
    const missing =
      this.work.sight.asHouse === 'on'
        ? []
        : missingFields(definitions, { custom: kept, stage }, former, await stagesOf(object, definitions));
    refuse([...problems, ...missing.map(required)]);
    await this.mustExist(changed, kept);
    row.custom = kept;
  }

  /** Whoever is named works here, and what is linked is within reach of whoever links it. */
  private async mustExist(changed: readonly Definition[], kept: Json): Promise<void> {
    const links = changed.filter(({ kind, code }) => kind === 'link' && kept[code] !== undefined);
    await this.references.mustExist(
      links.map(({ code, target }) => ({ pointer: pointerTo(code), type: String(target), id: kept[code] as string })),
    );
    const named = changed.filter(({ kind, code }) => kind === 'person' && kept[code] !== undefined);
    if (named.length === 0) return;
    const found = await this.people.activeAmong(named.map(({ code }) => kept[code] as string));
    const unknown = named.filter(({ code }) => !found.some(({ id }) => id === kept[code]));
    if (unknown.length > 0)
      throw new ReferenceIsMissing(
        {},
        unknown.map(({ code }) => ({ pointer: pointerTo(code), code: 'reference.unknown' })),
      );
  }
}

/** Asked for only where a field is required from a stage on. */
async function stagesOf({ stages }: CustomObject, definitions: readonly Definition[]) {
  return definitions.some(({ requiredFrom }) => requiredFrom !== null) ? ((await stages?.()) ?? []) : [];
}

const required = ({ object, code, name, nameEn }: Definition): FieldProblem => ({
  pointer: pointerTo(code),
  code: 'custom_field.required',
  params: { object, name, nameEn: nameEn || name },
});

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new BodyIsInvalid({}, problems);
}
