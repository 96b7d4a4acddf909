/**
 * A value that cannot be. `code` is a machine string such as `money.malformed`; `params` name the offending parts.
 * Sentences for people are made elsewhere, in their language.
 */
export class KernelFault extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;

  constructor(code: string, params: Readonly<Record<string, unknown>> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'KernelFault';
    this.code = code;
    this.params = params;
  }
}
