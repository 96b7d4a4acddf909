import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import type { FieldProblem } from '../../../platform/http/domain-error.js';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import { CustomFields } from '../definitions/custom-fields.repository.js';
import { Dictionaries } from '../dictionaries/dictionaries.repository.js';
import { DictionaryCodeIsTaken, DictionaryIsUsed, OptionIsHeld } from '../dictionaries/dictionaries.errors.js';
import type { ChangeDictionaryDto, DictionaryOptionDto, NewDictionaryDto } from '../dictionaries/dictionary.dto.js';
import type { Dictionary, DictionaryOption } from '../dictionaries/dictionary.entity.js';
import { HeldValues } from '../held-values.repository.js';

/** Writes dictionaries, changes them and takes away those that no field is answered with. */
@Injectable()
export class ArrangeDictionaries {
  constructor(
    private readonly dictionaries: Dictionaries,
    private readonly fields: CustomFields,
    private readonly held: HeldValues,
  ) {}

  /** @throws DictionaryCodeIsTaken, BodyIsInvalid */
  async write({ code, name, nameEn = '', options }: NewDictionaryDto): Promise<string> {
    if (await this.dictionaries.isCoded(code))
      throw new DictionaryCodeIsTaken({ code }, [
        { pointer: '/code', code: DictionaryCodeIsTaken.code, params: { code } },
      ]);
    const fields = { code, name: name.trim(), nameEn: nameEn.trim(), options: optionsOf(options) };
    return (await this.dictionaries.insert(fields)).id;
  }

  /** @throws RowIsMissing, RowIsStale, BodyIsInvalid, OptionIsHeld */
  async change(id: string, version: number, { name, nameEn, options }: ChangeDictionaryDto): Promise<void> {
    const dictionary = await this.dictionaries.getForChange(id);
    if (dictionary.version !== version) throw new RowIsStale({ id, version });
    if (name !== undefined) dictionary.name = name.trim();
    if (nameEn !== undefined) dictionary.nameEn = nameEn.trim();
    if (options !== undefined) {
      const now = optionsOf(options);
      await this.mustBeFree(dictionary, now);
      dictionary.options = now;
    }
    await this.dictionaries.save(dictionary, version);
  }

  /** @throws RowIsMissing, RowIsStale, DictionaryIsUsed */
  async remove(id: string, version: number): Promise<void> {
    const dictionary = await this.dictionaries.getForChange(id);
    const users = await this.fields.ofDictionary(id);
    if (users.length > 0) throw new DictionaryIsUsed({ fields: users.map(({ name }) => name).join('、') });
    await this.dictionaries.discard(dictionary, version);
  }

  private async mustBeFree({ id, options }: Dictionary, now: readonly DictionaryOption[]): Promise<void> {
    const left = new Set(now.map(({ code }) => code));
    const gone = options.filter(({ code }) => !left.has(code));
    if (gone.length === 0) return;
    const held = await this.held.optionsHeld(
      await this.fields.ofDictionary(id),
      gone.map(({ code }) => code),
    );
    const names = gone.filter(({ code }) => held.has(code)).map(({ name }) => name);
    if (names.length === 0) return;
    const params = { options: names.join('、') };
    throw new OptionIsHeld(params, [{ pointer: '/options', code: OptionIsHeld.code, params }]);
  }
}

function optionsOf(sent: readonly DictionaryOptionDto[]): DictionaryOption[] {
  const options = sent.map(({ code, name, nameEn = '', colour = 'grey', retired = false }) => ({
    ...{ code, name: name.trim(), nameEn: nameEn.trim(), colour, retired },
  }));
  const problems = [...twice(options, 'code', 'option_twice'), ...twice(options, 'name', 'option_name_twice')];
  if (problems.length > 0) throw new BodyIsInvalid({}, problems);
  return options;
}

function twice(options: readonly DictionaryOption[], member: 'code' | 'name', problem: string): FieldProblem[] {
  return options.flatMap((option, at) =>
    options.findIndex((other) => other[member] === option[member]) === at
      ? []
      : [
          {
            pointer: `/options/${at}/${member}`,
            code: `dictionary.${problem}`,
            params: { [member]: option[member] },
          },
        ],
  );
}
