/** Who may know what things cost us, and what is left of a price. */
export const SEES_COSTS = 'product.cost';
