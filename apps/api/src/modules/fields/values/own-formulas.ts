import { Injectable } from '@nestjs/common';
import { CustomObjects, type CustomObject } from '../../../platform/custom/custom-objects.js';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import type { Result } from '../definitions/kinds.js';
import { Definitions } from '../definitions/definitions.js';
import { nameableIn, readFormula, type Nameable } from './own-formula.js';
import { understood } from './formulas.js';

/** The formulas of record types, and what they reckon with. */
@Injectable()
export class OwnFormulas {
  constructor(
    private readonly objects: CustomObjects,
    private readonly definitions: Definitions,
  ) {}

  /** What a formula would come to. @throws FormulaIsWrong */
  async check(type: string, text: string): Promise<Result> {
    const { type: result } = readFormula(text, await this.nameable(type));
    return result as Result;
  }

  /** What may stand in one. @throws BodyIsInvalid for a record type that takes none */
  async nameable(type: string): Promise<Nameable[]> {
    return nameableIn(this.object(type), await this.definitions.of(type));
  }

  /** The names of those that reckon with a field. */
  async reckoningWith(type: string, code: string): Promise<string[]> {
    const definitions = await this.definitions.of(type);
    const nameable = nameableIn(this.object(type), definitions);
    return definitions
      .filter(({ formula }) => formula !== null && understood(formula, nameable)?.fields.includes(`custom.${code}`))
      .map(({ name }) => name);
  }

  private object(type: string): CustomObject {
    const object = this.objects.find(type);
    if (!object) throw new BodyIsInvalid({}, [{ pointer: '/object', code: 'custom_field.object_unknown' }]);
    return object;
  }
}
