import { useQueryCache } from '@pinia/colada';
import { ref, shallowRef } from 'vue';
import { api, asProblem, ifMatch, unwrap, type IntentHeaders, type Problem } from '@/lib/api';
import type { CustomField } from './customField';
import { FIELDS_KEY } from './useFieldDefinitions';

/** What whoever keeps the fields does with them; every form and list knows it at once. */
export function useFieldAdmin() {
  const queries = useQueryCache();
  const refusal = shallowRef<Problem | null>(null);
  const isBusy = ref(false);
  const known = () => queries.invalidateQueries({ key: FIELDS_KEY });
  const at = ({ id, version }: CustomField, header: Partial<IntentHeaders> = {}) => ({
    path: { id },
    header: { ...header, ...ifMatch(version) },
  });

  async function define(body: object, header: IntentHeaders): Promise<CustomField> {
    const made = await unwrap(api.POST('/custom-fields', { params: { header }, body } as never));
    await known();
    return made as unknown as CustomField;
  }

  async function change(field: CustomField, body: object, header: Partial<IntentHeaders> = {}): Promise<CustomField> {
    const changed = await unwrap(api.PATCH('/custom-fields/{id}', { params: at(field, header), body } as never));
    await known();
    return changed as unknown as CustomField;
  }

  /** Done from the list, where there is no form to say what was refused. */
  async function attempt(deed: () => Promise<unknown>): Promise<boolean> {
    isBusy.value = true;
    refusal.value = null;
    try {
      await deed();
      return true;
    } catch (error) {
      refusal.value = asProblem(error);
      return false;
    } finally {
      isBusy.value = false;
      await known();
    }
  }

  const retire = (field: CustomField, retired: boolean) => attempt(() => change(field, { retired }));
  const remove = (field: CustomField) =>
    attempt(() => unwrap(api.DELETE('/custom-fields/{id}', { params: at(field) } as never)));
  const order = (object: string, fields: readonly CustomField[]) =>
    attempt(() =>
      unwrap(api.PUT('/custom-fields/order', { body: { object, fieldIds: fields.map(({ id }) => id) } } as never)),
    );

  return { define, change, retire, remove, order, refusal, isBusy };
}
