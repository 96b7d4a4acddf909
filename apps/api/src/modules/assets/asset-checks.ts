import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DomainError, DomainErrorClass } from '../../platform/http/domain-error.js';
import { References } from '../../platform/subjects/references.js';
import { ProductIsUnknown } from '../catalog/index.js';
import { ClosedOrganisation } from '../org/index.js';
import type { Asset } from './asset.entity.js';
import { SerialNumberIsKept, SerialNumberIsKnown, SerialNumberIsThere } from './assets.errors.js';
import { Assets } from './assets.repository.js';

type Piece = Pick<Asset, 'customerId' | 'serialNumber' | 'serialKey'> & { readonly id?: string };

interface Named {
  readonly customerId?: string;
  readonly contractId?: string | null;
  readonly productId?: string | null;
}

/** What an asset refers to is there, and the same piece is not there twice. */
@Injectable()
export class AssetChecks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly assets: Assets,
    private readonly references: References,
    private readonly closed: ClosedOrganisation,
  ) {}

  /**
   * Only what is named is looked up: whoever keeps the record may not reach the contract that stood in it before.
   * @param at the customer it stands at, with whom its contract is
   * @throws ReferenceIsMissing, ProductIsUnknown
   */
  async refers({ customerId, contractId, productId }: Named, at: string): Promise<void> {
    await this.references.mustExist([
      { pointer: '/customerId', type: 'customer', id: customerId },
      { pointer: '/contractId', type: 'contract', id: contractId, within: { column: 'customer_id', id: at } },
    ]);
    if (productId && !(await this.assets.hasProduct(productId)))
      throw new ProductIsUnknown({ productId }, [{ pointer: '/productId', code: ProductIsUnknown.code }]);
  }

  /**
   * Of one out of sight it is told who keeps it and nothing else; to a joint venture or an agent, not even that.
   * @throws SerialNumberIsThere, SerialNumberIsKept, SerialNumberIsKnown
   */
  async isAlone({ id, customerId, serialNumber: serial, serialKey }: Piece): Promise<void> {
    if (serial === null || serialKey === null) return;
    const look = () => this.assets.withSerial(customerId, serialKey, id);
    const there = await look();
    if (there) throw atSerial(SerialNumberIsThere, { serial, asset: `${there.number} ${there.name}` });
    const kept = await this.work.asHouse(look);
    if (!kept) return;
    if (await this.closed.departments()) throw atSerial(SerialNumberIsKnown, { serial });
    throw atSerial(SerialNumberIsKept, { serial, keeper: kept.keeper });
  }
}

function atSerial<P extends Record<string, unknown>>(Refusal: DomainErrorClass<P>, params: P): DomainError {
  return new Refusal(params, [{ pointer: '/serialNumber', code: Refusal.code, params }]);
}
