import type { ShownLine } from './LinesTable.vue';
import type { Line } from './quote';

export function shownLines(lines: Line[]): ShownLine[] {
  return lines.map(
    ({ id, product, productCode, description, unit, quantity, listPrice, netPrice, ratio, netTotal, gift }) => ({
      ...{
        key: id,
        code: productCode,
        name: product.name,
        description,
        unit,
        quantity,
        listPrice,
        netPrice,
        ratio,
        netTotal,
        gift,
      },
    }),
  );
}
