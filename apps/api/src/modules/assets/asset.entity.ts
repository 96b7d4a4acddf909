import { Column, Entity } from 'typeorm';
import { DateColumn, OwnedRecordColumns } from '../../platform/database/columns.js';
import { searchColumns } from '../../platform/text-search/text-search.js';

export const ASSET_BRANDS = ['own', 'competitor'] as const;
export type AssetBrand = (typeof ASSET_BRANDS)[number];
export const ASSET_STATES = ['in_use', 'spare', 'retired', 'removed'] as const;
export type AssetState = (typeof ASSET_STATES)[number];

/** 客户资产: equipment or licences that stand at a customer, ours or a competitor's. */
@Entity('assets')
export class Asset extends OwnedRecordColumns {
  @Column({ type: 'text' })
  number: string;

  @Column({ name: 'customer_id', type: 'uuid' })
  customerId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  brand: AssetBrand;

  /** Whose it is, where it is not ours. */
  @Column({ type: 'text', nullable: true })
  competitor: string | null;

  /** Of our catalogue. */
  @Column({ name: 'product_id', type: 'uuid', nullable: true })
  productId: string | null;

  @Column({ type: 'text', nullable: true })
  model: string | null;

  @Column({ name: 'serial_number', type: 'text', nullable: true })
  serialNumber: string | null;

  @Column({ name: 'serial_key', type: 'text', nullable: true })
  serialKey: string | null;

  @Column({ type: 'int' })
  quantity: number;

  @Column({ type: 'text' })
  unit: string;

  /** By which it came there. */
  @Column({ name: 'contract_id', type: 'uuid', nullable: true })
  contractId: string | null;

  @Column({ type: 'text', nullable: true })
  location: string | null;

  @DateColumn({ name: 'installed_on', nullable: true })
  installedOn: string | null;

  /** The last day of the warranty. */
  @DateColumn({ name: 'warranty_until', nullable: true })
  warrantyUntil: string | null;

  /** When a salesperson should come back, because something newer is due. */
  @DateColumn({ name: 'replace_due_on', nullable: true })
  replaceDueOn: string | null;

  @Column({ type: 'text' })
  state: AssetState;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ name: 'search_text', type: 'text' })
  searchText: string;

  @Column({ name: 'search_grams', type: 'text', array: true })
  searchGrams: string[];
}

type Known = Pick<Asset, 'number' | 'name' | 'competitor' | 'model' | 'serialNumber'>;

/** The columns that follow from what an asset is known by. */
export function assetKeys({ number, name, competitor, model, serialNumber }: Known) {
  return { ...searchColumns(name, number, serialNumber, model, competitor), serialKey: serialKeyOf(serialNumber) };
}

/** What tells one piece from another: case, width and blanks make no difference; a hyphen may. */
export function serialKeyOf(serialNumber: string | null): string | null {
  return serialNumber?.normalize('NFKC').toLowerCase().replace(/\s+/g, '') ?? null;
}
