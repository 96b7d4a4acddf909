import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import type { Import } from '../import.entity.js';
import type { ImportTarget } from '../import-target.js';
import { ImportTargets } from '../import-targets.js';
import { ColumnIsUnknown, FieldIsMappedTwice } from '../imports.errors.js';
import { Imports } from '../imports.repository.js';
import { Preview } from '../preview.js';

/** Says by hand which column goes to which field, and looks at every row again. */
@Injectable()
export class MapImport {
  constructor(
    private readonly imports: Imports,
    private readonly targets: ImportTargets,
    private readonly preview: Preview,
  ) {}

  /** @throws ImportIsUnderWay, ColumnIsUnknown, FieldIsMappedTwice, RowIsStale */
  async execute(id: string, version: number, mapping: Readonly<Record<string, unknown>>): Promise<void> {
    const file = await this.imports.getForChange(id);
    if (file.version !== version) throw new RowIsStale({ id, version });
    file.mustBeInPreview();
    const target = await this.targets.permitted(file.target);
    file.columns = remapped(file.columns, mapping, target);
    await this.imports.save(Object.assign(file, await this.preview.of(file, target)));
  }
}

export function remapped(
  columns: Import['columns'],
  mapping: Readonly<Record<string, unknown>>,
  target: ImportTarget,
): Import['columns'] {
  for (const [header, field] of Object.entries(mapping)) {
    const known =
      columns.some((column) => column.header === header) &&
      (field === null || target.fields.some((each) => each.field === field));
    if (!known)
      throw new ColumnIsUnknown({ header }, [
        { pointer: `/mapping/${header}`, code: ColumnIsUnknown.code, params: { header } },
      ]);
  }
  const changed = columns.map(({ header, sample, ...found }) => {
    const field = Object.hasOwn(mapping, header) ? (mapping[header] as string | null) : found.field;
    return field === found.field ? { header, sample, ...found } : { header, sample, field };
  });
  const fields = changed.flatMap(({ field }) => field ?? []);
  const twice = fields.find((field, i) => fields.indexOf(field) !== i);
  if (twice) throw new FieldIsMappedTwice({ field: twice });
  return changed;
}
