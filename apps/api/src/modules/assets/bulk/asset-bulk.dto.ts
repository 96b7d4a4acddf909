import { ChoiceField, IdField, IdListField } from '../../../platform/http/fields.js';
import { ASSET_STATES, type AssetState } from '../asset.entity.js';

class ChosenAssetsDto {
  @IdListField({ min: 1, max: 500, describe: 'The assets' })
  assetIds: string[];
}

export class AssetStatesDto extends ChosenAssetsDto {
  @ChoiceField(ASSET_STATES, { describe: 'The state they are in' })
  state: AssetState;
}

export class AssetHandingsDto extends ChosenAssetsDto {
  @IdField({ describe: 'Who keeps them from now on' })
  ownerId: string;
}
