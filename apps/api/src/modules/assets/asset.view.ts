import { ApiProperty } from '@nestjs/swagger';
import type { Principal } from '../../platform/access/principal.js';
import { allowancesView } from '../../platform/http/allowance.js';
import type { Locale } from '../../platform/http/locale.js';
import { OwnedRecordView, ownedRecordView } from '../../platform/http/record-view.js';
import { AllowanceView, RefView, refView } from '../../platform/http/views.js';
import { assetCan } from './asset.can.js';
import { ASSET_BRANDS, ASSET_STATES } from './asset.entity.js';
import type { AssetRow } from './asset.row.js';

const TEXT = { type: String, nullable: true } as const;
const DAY = { type: String, format: 'date', nullable: true } as const;

export class AssetCanView {
  @ApiProperty({ type: AllowanceView, description: 'Change it' })
  edit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Put it into the recycle bin' })
  delete: AllowanceView;
}

export class AssetView extends OwnedRecordView {
  @ApiProperty({ description: 'Number', example: 'ZC-2026-000001' })
  number: string;

  @ApiProperty({ type: RefView, description: 'The customer it stands at' })
  customer: RefView;

  @ApiProperty({ description: 'What it is' })
  name: string;

  @ApiProperty({ enum: ASSET_BRANDS, description: 'Ours or a competitor’s' })
  brand: string;

  @ApiProperty({ ...TEXT, description: 'Which competitor' })
  competitor: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The product of our catalogue' })
  product: RefView | null;

  @ApiProperty({ ...TEXT, description: 'Model' })
  model: string | null;

  @ApiProperty({ ...TEXT, description: 'Serial number' })
  serialNumber: string | null;

  @ApiProperty({ type: 'integer', description: 'How many' })
  quantity: number;

  @ApiProperty({ description: 'Unit' })
  unit: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'The contract it came by' })
  contract: RefView | null;

  @ApiProperty({ ...TEXT, description: 'Where it stands' })
  location: string | null;

  @ApiProperty({ ...DAY, description: 'The day it was installed' })
  installedOn: string | null;

  @ApiProperty({ ...DAY, description: 'The last day of its warranty' })
  warrantyUntil: string | null;

  @ApiProperty({ ...DAY, description: 'When it is due for replacement' })
  replaceDueOn: string | null;

  @ApiProperty({ enum: ASSET_STATES, description: 'State' })
  state: string;

  @ApiProperty({ ...TEXT, description: 'Note' })
  note: string | null;

  @ApiProperty({ type: AssetCanView, description: 'What the reader may do now' })
  can: AssetCanView;
}

export function assetView(row: AssetRow, me: Principal, locale: Locale): AssetView {
  const { number, name, brand, competitor, model, serialNumber, quantity, unit } = row;
  const { location, installedOn, warrantyUntil, replaceDueOn, state, note } = row;
  return {
    ...ownedRecordView(row),
    ...{ number, name, brand, competitor, model, serialNumber, quantity, unit },
    ...{ location, installedOn, warrantyUntil, replaceDueOn, state, note },
    customer: refView(row.customerId, row.customerName),
    product: refView(row.productId, row.productName),
    contract: refView(row.contractId, row.contractTitle),
    can: allowancesView(assetCan(me), locale),
  };
}
