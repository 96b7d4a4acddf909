import { Money, WHOLE, type MoneyJson } from '@countersign/kernel';
import { factOf, isMoneyJson, type Facts } from '../facts.ts';

/** The money of the deals that fewer people would look at, currency by currency. */
export class Exposure {
  private deals = 0;
  private readonly amounts = new Map<string, Money>();
  private readonly discounts = new Map<string, Money>();
  private readonly measures: { readonly amount?: string; readonly ratio?: string };

  constructor(measures: { readonly amount?: string; readonly ratio?: string }) {
    this.measures = measures;
  }

  add(facts: Facts): void {
    this.deals += 1;
    const amount = this.measures.amount === undefined ? null : factOf(facts, this.measures.amount);
    if (!isMoneyJson(amount)) return;
    const net = Money.parse(amount);
    add(this.amounts, net);
    const ratio = this.measures.ratio === undefined ? null : factOf(facts, this.measures.ratio);
    if (typeof ratio === 'number' && ratio > 0) add(this.discounts, listPrice(net, ratio).sub(net));
  }

  get sums(): {
    readonly deals: number;
    readonly amount: readonly MoneyJson[];
    readonly discount: readonly MoneyJson[];
  } {
    const listed = (sums: ReadonlyMap<string, Money>) => [...sums.values()].map((sum) => sum.toJSON());
    return { deals: this.deals, amount: listed(this.amounts), discount: listed(this.discounts) };
  }
}

function listPrice(net: Money, ratio: number): Money {
  return net.times(String(WHOLE)).dividedBy(String(ratio));
}

function add(sums: Map<string, Money>, money: Money): void {
  sums.set(money.currency, (sums.get(money.currency) ?? Money.zero(money.currency)).add(money));
}
