import type { FieldProblem } from '../../platform/http/domain-error.js';
import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import type { Asset } from './asset.entity.js';

type Judged = Pick<Asset, 'brand' | 'competitor' | 'productId' | 'installedOn' | 'warrantyUntil' | 'replaceDueOn'>;

/** @throws BodyIsInvalid naming each field that contradicts another */
export function mustHold(asset: Judged): void {
  const fields = [...ofBrand(asset), ...ofDays(asset)];
  if (fields.length > 0) throw new BodyIsInvalid({}, fields);
}

function ofBrand({ brand, competitor, productId }: Judged): FieldProblem[] {
  if (brand === 'own') return competitor === null ? [] : [{ pointer: '/competitor', code: 'asset.competitor_of_ours' }];
  return [
    ...(competitor === null ? [{ pointer: '/competitor', code: 'asset.competitor_missing' }] : []),
    ...(productId === null ? [] : [{ pointer: '/productId', code: 'asset.product_of_competitor' }]),
  ];
}

function ofDays({ installedOn, warrantyUntil, replaceDueOn }: Judged): FieldProblem[] {
  const days = { warrantyUntil, replaceDueOn };
  return Object.entries(days).flatMap(([name, day]) =>
    installedOn && day && day < installedOn ? [{ pointer: `/${name}`, code: 'asset.before_installation' }] : [],
  );
}
