import { Injectable } from '@nestjs/common';
import type { MoneyDto } from '../../../platform/http/money.dto.js';
import { AmendContract } from '../actions/amend-contract.js';
import { ChangeContract } from '../actions/change-contract.js';
import type { ChangeContractDto } from '../contract.dto.js';
import type { ContractLine } from '../contract-line.entity.js';
import { OPEN_STATUSES, type Contract } from '../contract.entity.js';
import { ContractParts } from '../contract-parts.repository.js';
import { Contracts } from '../contracts.repository.js';
import type { Suggestion } from './suggestion.entity.js';

/** The contract as its suggestions want it: itself where it can be changed, otherwise its amendment. */
@Injectable()
export class NextVersion {
  constructor(
    private readonly contracts: Contracts,
    private readonly parts: ContractParts,
    private readonly amendContract: AmendContract,
    private readonly changeContract: ChangeContract,
  ) {}

  /** @throws ContractHasNewerRevision, ContractIsSuperseded, and whatever a change is refused for */
  async with(contractId: string, accepted: readonly Suggestion[]): Promise<Contract> {
    const { status } = await this.contracts.getForChange(contractId);
    const id = OPEN_STATUSES.includes(status) ? contractId : await this.amendContract.execute(contractId);
    const { version, currency } = await this.contracts.get(id);
    const lines = linesWith(await this.parts.lines(id), accepted, currency);
    await this.changeContract.execute(id, version, { ...lines, ...clausesWith(accepted) });
    return this.contracts.get(id);
  }
}

function clausesWith(accepted: readonly Suggestion[]): Pick<ChangeContractDto, 'clauses'> {
  const clauses = accepted.filter(({ kind }) => kind === 'clause');
  if (clauses.length === 0) return {};
  return { clauses: clauses.map(({ place: key, textAfter }) => ({ key, text: textAfter ?? '' })) };
}

/** Lines are typed as a whole, so all of them are said again. */
function linesWith(
  lines: readonly ContractLine[],
  accepted: readonly Suggestion[],
  currency: string,
): Pick<ChangeContractDto, 'lines'> {
  const byPosition = new Map(accepted.flatMap((each) => (each.kind === 'line' ? [[each.place, each]] : [])));
  if (byPosition.size === 0) return {};
  return {
    lines: lines.map(({ position, productId, description, quantity, netPrice }) => {
      const other = byPosition.get(String(position));
      const amount = other?.priceAfter ?? netPrice;
      const price = Number(amount) === 0 ? { gift: true } : { netPrice: { amount, currency } as MoneyDto };
      return { productId, description, quantity: other?.quantityAfter ?? quantity, ...price };
    }),
  };
}
