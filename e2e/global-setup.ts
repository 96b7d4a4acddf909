import { startProduct } from './product.ts';

/** One product with the demo company for all stories; they stay out of each other's way by using different records. */
export default async function globalSetup(): Promise<(() => Promise<void>) | void> {
  // Told against a product that runs already, to look at it while it happens.
  if (process.env['COUNTERSIGN_URL']) return;
  const product = await startProduct();
  process.env['COUNTERSIGN_URL'] = product.url;
  return async () => {
    await product.stop();
    if (process.env['SHOW_OUTPUT']) process.stdout.write(product.output());
  };
}
