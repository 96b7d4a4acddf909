import { ownedJoins, ownedSelect, type OwnedRecordRow } from '../../platform/http/record-view.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { sharedWithMe } from '../../platform/listing/shared-with-me.js';
import { searchCondition } from '../../platform/text-search/text-search.js';
import { ASSET_BRANDS, ASSET_STATES, type Asset } from './asset.entity.js';
import type { ShownName } from '../../platform/subjects/name-the-hidden.js';

type Shown =
  | 'number'
  | 'customerId'
  | 'name'
  | 'brand'
  | 'competitor'
  | 'productId'
  | 'model'
  | 'serialNumber'
  | 'quantity'
  | 'unit'
  | 'contractId'
  | 'location'
  | 'installedOn'
  | 'warrantyUntil'
  | 'replaceDueOn'
  | 'state'
  | 'note';

/** An asset as lists and its page read it. A name is null where the reader does not reach the record itself. */
export interface AssetRow extends OwnedRecordRow, Pick<Asset, Shown> {
  customerName: string | null;
  productName: string | null;
  contractTitle: string | null;
}

export const ASSET_LIST: ListSpec = {
  name: 'assets',
  module: 'asset',
  table: 'assets a',
  alias: 'a',
  custom: 'asset',
  fields: {
    number: { type: 'text', sql: 'a.number' },
    name: { type: 'text', sql: 'a.name' },
    brand: { type: 'choice', sql: 'a.brand', choices: ASSET_BRANDS },
    competitor: { type: 'text', sql: 'a.competitor' },
    model: { type: 'text', sql: 'a.model' },
    serialNumber: { type: 'text', sql: 'a.serial_number' },
    quantity: { type: 'integer', sql: 'a.quantity' },
    state: { type: 'choice', sql: 'a.state', choices: ASSET_STATES },
    customerId: { type: 'id', sql: 'a.customer_id' },
    productId: { type: 'id', sql: 'a.product_id' },
    contractId: { type: 'id', sql: 'a.contract_id' },
    ownerId: { type: 'id', sql: 'a.owner_id' },
    departmentId: { type: 'id', sql: 'a.department_id' },
    installedOn: { type: 'date', sql: 'a.installed_on' },
    warrantyUntil: { type: 'date', sql: 'a.warranty_until' },
    replaceDueOn: { type: 'date', sql: 'a.replace_due_on' },
    createdAt: { type: 'instant', sql: 'a.created_at' },
    updatedAt: { type: 'instant', sql: 'a.updated_at' },
    sharedWithMe: sharedWithMe('asset', 'a'),
  },
  sorts: {
    updatedAt: { sql: 'a.updated_at', cast: 'timestamptz' },
    createdAt: { sql: 'a.created_at', cast: 'timestamptz' },
    number: { sql: 'a.number', cast: 'text' },
    name: { sql: 'a.name', cast: 'text' },
    installedOn: { sql: `coalesce(a.installed_on, '-infinity')`, cast: 'date' },
    warrantyUntil: { sql: `coalesce(a.warranty_until, 'infinity')`, cast: 'date' },
    replaceDueOn: { sql: `coalesce(a.replace_due_on, 'infinity')`, cast: 'date' },
  },
  defaultSort: '-updatedAt',
  search: [],
  matches: searchCondition('a'),
};

export const ASSET_SHAPE = {
  where: (): string => 'a.deleted_at IS NULL',
  joins: `${ownedJoins('a')} LEFT JOIN customers cu ON cu.id = a.customer_id LEFT JOIN products pr ON pr.id = a.product_id
    LEFT JOIN contracts ct ON ct.id = a.contract_id`,
  select: `${ownedSelect('a')}, a.number, a.customer_id AS "customerId", cu.name AS "customerName", a.name, a.brand, a.competitor,
    a.product_id AS "productId", pr.name AS "productName", a.model, a.serial_number AS "serialNumber", a.quantity, a.unit,
    a.contract_id AS "contractId", ct.title AS "contractTitle", a.location, a.installed_on::text AS "installedOn",
    a.warranty_until::text AS "warrantyUntil", a.replace_due_on::text AS "replaceDueOn", a.state, a.note`,
};

/** Where an asset stands. */
export const ASSET_NAMES: readonly ShownName<AssetRow>[] = [
  { type: 'customer', id: 'customerId', name: 'customerName' },
  { type: 'contract', id: 'contractId', name: 'contractTitle' },
];
