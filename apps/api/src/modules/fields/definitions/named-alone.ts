import type { CustomField } from './custom-field.entity.js';
import { CustomFieldNameIsTaken } from './custom-fields.errors.js';

type Named = Partial<Pick<CustomField, 'id' | 'name' | 'nameEn'>>;

/** Files and forms know a field by its name: two of one record type have none in common. @throws CustomFieldNameIsTaken */
export function mustBeNamedAlone({ id, name, nameEn }: Named, there: readonly CustomField[]): void {
  const others = new Set(there.filter((each) => each.id !== id).flatMap((each) => [each.name, each.nameEn]));
  for (const [pointer, said] of [
    ['/name', name],
    ['/nameEn', nameEn],
  ] as const) {
    const own = said?.trim();
    if (!own || !others.has(own)) continue;
    throw new CustomFieldNameIsTaken({ name: own }, [
      { pointer, code: CustomFieldNameIsTaken.code, params: { name: own } },
    ]);
  }
}
