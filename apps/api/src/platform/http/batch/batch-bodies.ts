import type { Type } from '@nestjs/common';
import { IdField, IntegerField, NestedField, NestedListField } from '../fields.js';
import { MOST_IN_BATCH } from './batches.js';

export interface VersionedItem {
  readonly id: string;
  readonly version: number;
}

export interface ChangedItem extends VersionedItem {
  readonly changes: object;
}

const MANY = { min: 1, max: MOST_IN_BATCH };

/** The bodies of the three operations over many records of a noun, from the bodies of its single ones. */
export function bodiesOf({
  name,
  many,
  create,
  change,
}: {
  name: string;
  many: string;
  create: Type<object>;
  change: Type<object>;
}) {
  class CreateMany {
    @NestedListField(() => create, { ...MANY, describe: 'What to make, as when it is made alone' })
    items: object[];
  }
  class DiscardOne implements VersionedItem {
    @IdField({ describe: 'The record' })
    id: string;

    @IntegerField({ min: 1, max: 2_000_000_000, describe: 'Its version as it was seen' })
    version: number;
  }
  class ChangeOne extends DiscardOne implements ChangedItem {
    @NestedField(() => change, { describe: 'What changes, as when it is changed alone' })
    changes: object;
  }
  class ChangeMany {
    @NestedListField(() => ChangeOne, { ...MANY, describe: 'The records and what changes of each' })
    items: ChangeOne[];
  }
  class DiscardMany {
    @NestedListField(() => DiscardOne, { ...MANY, describe: 'The records' })
    items: DiscardOne[];
  }
  named(DiscardOne, `Discard${name}InBatchDto`);
  named(ChangeOne, `Change${name}InBatchDto`);
  return {
    CreateMany: named(CreateMany, `BatchCreate${many}Dto`),
    ChangeMany: named(ChangeMany, `BatchUpdate${many}Dto`),
    DiscardMany: named(DiscardMany, `BatchDelete${many}Dto`),
  };
}

/** The API file names a class by its name. */
export function named<T extends Type>(type: T, name: string): T {
  Object.defineProperty(type, 'name', { value: name });
  return type;
}
