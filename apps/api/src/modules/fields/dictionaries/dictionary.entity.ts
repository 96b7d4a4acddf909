import { Column, Entity } from 'typeorm';
import { RecordColumns } from '../../../platform/database/columns.js';

/** Names of the design, not colours: what each looks like is the page's, in light and in dark. */
export const COLOURS = ['grey', 'blue', 'teal', 'green', 'yellow', 'orange', 'red', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

/** One answer of a dictionary. What records hold is its code, so that it may be called anything else later. */
export interface DictionaryOption {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly colour: Colour;
  /** Offered to nobody any more; records that hold it keep it. */
  readonly retired: boolean;
}

/** 字典: a list of answers, in their order, that fields of several record types may share. */
@Entity('dictionaries')
export class Dictionary extends RecordColumns {
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  @Column({ type: 'jsonb' })
  options: DictionaryOption[];
}
