/** Deals like those of a year, the same at every run: prices, amounts and exceptions from a small generator. */
export function dealsOf(count) {
  const random = generator(20_260_101);
  return Array.from({ length: count }, (_, index) => {
    const cents = 100 + random(40_000_000);
    const amount = { amount: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`, currency: 'CNY' };
    const standardText = random(5) > 0;
    const facts = {
      amount,
      amountAggregate: amount,
      ratio: 3500 + random(4000),
      customerInCrm: true,
      customerMet: random(8) > 0,
      justified: true,
      grantCovers: random(4) > 0,
      standardText,
      changedClauseOwners: standardText ? [] : ['legal'],
    };
    return { id: `deal-${index}`, facts, submitter: SUBMITTERS[random(SUBMITTERS.length)], asOf: 'today' };
  });
}

const SUBMITTERS = ['sales-a1', 'sales-a2', 'sales-b1', 'sales-b2', 'sales-a1', 'sales-b1', 'manager-a', 'vp-rd'];

/** Park and Miller's minimal standard generator. */
function generator(seed) {
  let state = seed % 2_147_483_647;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
