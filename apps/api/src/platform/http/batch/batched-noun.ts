import type { Type } from '@nestjs/common';
import { SetsAmountsBy } from '../../access/access.decorators.js';
import type { AmountField } from '../../access/amounts.js';
import type { RecordColumns } from '../../database/columns.js';
import type { Reader } from '../shape/shown-records.js';
import type { Done } from './batches.js';

/** The actions of a noun, each the one that a single record is made, changed or discarded by. */
export interface BatchVerbs {
  create(body: object): Promise<Done>;
  change(id: string, version: number, body: object): Promise<void>;
  discard(id: string, version: number): Promise<void>;
  /** The record as its page shows it, also where it was given to somebody out of the reader's reach. */
  show(id: string, reader: Reader): Promise<object>;
}

export interface BatchedNoun {
  /** `lead`, whose permissions are `lead.create` and so on. */
  readonly noun: string;
  readonly path: string;
  readonly name: string;
  readonly entity: new () => RecordColumns;
  readonly create: Type<object>;
  readonly change: Type<object>;
  readonly view: Type;
  readonly verbs: Type<BatchVerbs>;
  readonly amounts?: { readonly field: AmountField; readonly members: readonly string[] };
}

/** What a body sets of amounts, wherever in it the record stands. */
export function setsAmounts({ amounts }: BatchedNoun, at: string): MethodDecorator {
  return amounts ? SetsAmountsBy(amounts.field, ...amounts.members.map((member) => `${at}${member}`)) : () => undefined;
}
