import { KernelFault } from '@countersign/kernel';

/** A line or quote that cannot be priced: `pricing.*`, naming the line where there is one. */
export class PricingFault extends KernelFault {
  constructor(code: string, params: Readonly<Record<string, unknown>> = {}) {
    super(code, params);
    this.name = 'PricingFault';
  }
}
