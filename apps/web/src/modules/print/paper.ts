import type { Schema } from '@countersign/api-client';

export type SigningEntity = Schema<'SigningEntityView'>;
/** A line of a quotation or of a contract; only a quotation names the code of the product. */
export type PaperLine = Schema<'PaperLineView'> & { code?: string };
export type Quotation = Schema<'QuotationView'>;
export type Paper = Schema<'PaperView'>;
