import type { Asset, Ref } from './asset';

const TEXTS = ['name', 'model', 'serialNumber', 'unit', 'location', 'note'] as const;
const DAYS = ['installedOn', 'warrantyUntil', 'replaceDueOn'] as const;
const REFS = ['product', 'contract'] as const;

/** What people fill in about an asset. */
export type AssetValues = Record<(typeof TEXTS)[number] | (typeof DAYS)[number], string | null> &
  Record<(typeof REFS)[number] | 'customer' | 'owner', Ref | null> & {
    brand: string;
    competitor: string | null;
    quantity: string | null;
    state: string;
    number?: string | null;
  };

export function requiredOf({ brand }: AssetValues): string[] {
  const always = ['customer', 'name', 'brand', 'quantity', 'unit', 'state'];
  return brand === 'competitor' ? [...always, 'competitor'] : always;
}

export function blankAsset(customer: Ref | null): AssetValues {
  const blanks = Object.fromEntries([...TEXTS, ...DAYS, ...REFS].map((name) => [name, null]));
  const usual = { brand: 'own', competitor: null, quantity: '1', unit: '台', state: 'in_use', owner: null };
  return { ...blanks, ...usual, customer } as AssetValues;
}

export function valuesOf(asset: Asset): AssetValues {
  const known = Object.keys(blankAsset(null)).map((name) => [name, asset[name as keyof Asset]]);
  return { ...Object.fromEntries(known), quantity: String(asset.quantity) } as AssetValues;
}

/** The body of the wire: other records as ids, blanks as null; what does not go with the brand is left behind. */
export function bodyOf(values: AssetValues): Record<string, unknown> {
  const { brand, competitor, quantity, state, product, contract, owner } = values;
  const isOurs = brand === 'own';
  const texts = [...TEXTS, ...DAYS].map((name) => [name, values[name] === '' ? null : values[name]]);
  return {
    ...Object.fromEntries(texts),
    ...{ brand, state, quantity: quantity === null ? null : Number(quantity), contractId: contract?.id ?? null },
    competitor: isOurs || competitor === '' ? null : competitor,
    productId: isOurs ? (product?.id ?? null) : null,
    ...(owner ? { ownerId: owner.id } : {}),
  };
}

/** Only what differs, so that two people who change different things do not undo each other. */
export function changesOf(before: AssetValues, after: AssetValues): Record<string, unknown> {
  const old = bodyOf(before);
  return Object.fromEntries(Object.entries(bodyOf(after)).filter(([name, value]) => value !== old[name]));
}
