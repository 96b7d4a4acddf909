import { Injectable } from '@nestjs/common';
import { coveredValue, fieldsOf } from '../../../platform/access/field-access.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { CustomObject, Json } from '../../../platform/custom/custom-objects.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { People } from '../../org/index.js';
import { accessKey } from '../definitions/custom-field.view.js';
import type { Definition } from '../definitions/custom-fields.repository.js';
import { Definitions } from '../definitions/definitions.js';
import { formulasOf, type Worked } from './formulas.js';

type Names = ReadonlyMap<string, string>;

/** Makes `custom` of records what their reader may see of it: names beside ids, masks, and what formulas come to. */
@Injectable()
export class ShowValues {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly definitions: Definitions,
    private readonly people: People,
    private readonly subjects: Subjects,
  ) {}

  async execute(object: CustomObject, records: readonly Json[]): Promise<void> {
    const definitions = await this.definitions.of(object.type);
    if (definitions.length === 0) return;
    const fields = fieldsOf(this.work.actor);
    const seen = definitions.filter((field) => !field.retired && fields[accessKey(field)] !== 'hidden');
    const names = await this.namesIn(records, seen);
    const formulas = formulasOf(object, definitions, { fields, today: this.clock.today() });
    const known = new Set(definitions.map(({ code }) => code));
    for (const record of records) {
      const held = record['custom'] as Json;
      const named = withNames(held, seen, names);
      const shown = Object.entries(held).filter(([code]) => !known.has(code));
      for (const field of seen) {
        const value = valueOf(field, record, named, formulas);
        const isMasked = fields[accessKey(field)] === 'masked';
        if (value !== undefined) shown.push([field.code, isMasked ? coveredValue(value, true) : value]);
      }
      record['custom'] = Object.fromEntries(shown);
    }
  }

  private async namesIn(records: readonly Json[], seen: readonly Definition[]): Promise<Names> {
    const idsOf = ({ code }: Definition): string[] =>
      records.map((record) => (record['custom'] as Json)[code]).filter((id) => typeof id === 'string');
    const persons = seen.filter(({ kind }) => kind === 'person').flatMap(idsOf);
    const links = seen
      .filter(({ kind }) => kind === 'link')
      .flatMap((field) => idsOf(field).map((id) => ({ type: String(field.target), id })));
    const people = await this.people.names(persons);
    if (links.length === 0) return people;
    const linked = await this.subjects.seenNames(links);
    return new Map([...people, ...[...linked].map(([id, { name }]) => [id, name] as const)]);
  }
}

function valueOf(field: Definition, record: Json, held: Json, formulas: ReadonlyMap<string, Worked>): unknown {
  return field.kind === 'formula' ? (formulas.get(field.code)?.(record, held) ?? null) : held[field.code];
}

/** Who and what is named stands there as a reference; what its reader does not see has no name. */
function withNames(held: Json, seen: readonly Definition[], names: Names): Json {
  const named = seen.filter(({ kind, code }) => (kind === 'person' || kind === 'link') && held[code] !== undefined);
  const references = named.map(({ code }) => [code, { id: held[code], name: names.get(held[code] as string) ?? null }]);
  return { ...held, ...Object.fromEntries(references) };
}
