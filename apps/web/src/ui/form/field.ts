import { inject, type ComputedRef, type InjectionKey } from 'vue';

/** What a `<Field>` tells the control inside it, so that label, error and hint belong to it for every reader. */
export interface FieldAria {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
  'aria-required'?: 'true';
}

export const FIELD: InjectionKey<ComputedRef<FieldAria>> = Symbol('field');

export function useField(): ComputedRef<FieldAria> | null {
  return inject(FIELD, null);
}

/** One choice of a select, combobox or filter. */
export interface Option {
  value: string;
  label: string;
  /** Muted words beside the label, e.g. a department. */
  note?: string;
  disabled?: boolean;
}
