import {
  ChoiceField,
  DateField,
  IdField,
  IntegerField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { ASSET_BRANDS, ASSET_STATES, type AssetBrand, type AssetState } from './asset.entity.js';

const MOST = 1_000_000;
const MAYBE = { optional: true, nullable: true } as const;

/** What is said of an asset, its required fields optional when it is changed. */
function assetFields(optional: boolean) {
  class AssetFields {
    @TextField({ min: 1, max: 120, optional, describe: 'What it is', example: '工业网关 GW-200' })
    name: string;

    @ChoiceField(ASSET_BRANDS, { optional, describe: 'Ours or a competitor’s' })
    brand: AssetBrand;

    @TextField({ min: 1, max: 80, ...MAYBE, describe: 'Which competitor, where it is not ours' })
    competitor?: string | null;

    @IdField({ ...MAYBE, describe: 'The product of our catalogue' })
    productId?: string | null;

    @TextField({ min: 1, max: 80, ...MAYBE, describe: 'Model' })
    model?: string | null;

    @TextField({
      min: 1,
      max: 80,
      ...MAYBE,
      describe: 'Serial number, once at a customer; case, width and blanks make no difference',
    })
    serialNumber?: string | null;

    @IntegerField({ min: 1, max: MOST, optional, describe: 'How many' })
    quantity: number;

    @TextField({ min: 1, max: 20, optional, describe: 'Unit', example: '台' })
    unit: string;

    @IdField({ ...MAYBE, describe: 'The contract it came by, one with the same customer' })
    contractId?: string | null;

    @TextField({ min: 1, max: 200, ...MAYBE, describe: 'Where it stands', example: '二号车间 3 号线' })
    location?: string | null;

    @DateField({ ...MAYBE, describe: 'The day it was installed' })
    installedOn?: string | null;

    @DateField({ ...MAYBE, describe: 'The last day of its warranty' })
    warrantyUntil?: string | null;

    @DateField({ ...MAYBE, describe: 'When it is due for replacement' })
    replaceDueOn?: string | null;

    @ChoiceField(ASSET_STATES, { optional, describe: 'State' })
    state: AssetState;

    @TextField({ max: 2000, ...MAYBE, describe: 'Note' })
    note?: string | null;

    @IdField({ optional: true, describe: 'Who keeps the record; the caller when left out' })
    ownerId?: string;

    @ObjectField({ optional: true, describe: "The installation's own fields" })
    custom?: Record<string, unknown>;
  }
  return AssetFields;
}

export class NewAssetDto extends assetFields(false) {
  @IdField({ describe: 'The customer it stands at' })
  customerId: string;

  @NumberField()
  number?: string | null;
}

/** A merge patch; the customer it stands at is said once. */
export class ChangeAssetDto extends assetFields(true) {}
