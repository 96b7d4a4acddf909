/** One field's complaint inside a problem; `pointer` is a JSON pointer into the body that was sent. */
export interface FieldProblem {
  pointer: string;
  code: string;
  params?: Record<string, unknown>;
  detail?: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  params?: Record<string, unknown>;
  errors?: FieldProblem[];
  traceId?: string;
}

/** A refusal of the API (RFC 9457), or of the network: then `status` is 0 and `code` starts with `network.`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly params: Record<string, unknown>;
  readonly errors: FieldProblem[];
  readonly traceId: string;

  constructor(status: number, body: ProblemBody) {
    super(body.detail || body.title || body.code || `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? `http.${status}`;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.params = body.params ?? {};
    this.errors = body.errors ?? [];
    this.traceId = body.traceId ?? '';
  }

  /** The server never said what became of the request, so repeating it with the same key is right. */
  get isUnknownOutcome(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export function problemFrom(status: number, body: unknown): Problem {
  return new Problem(status, body && typeof body === 'object' ? (body as ProblemBody) : {});
}

export function networkProblem(cause: unknown): Problem {
  const problem = new Problem(0, { code: navigator.onLine ? 'network.unreachable' : 'network.offline' });
  problem.cause = cause;
  return problem;
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const problem = new Problem(0, { code: 'app.unexpected', title: error instanceof Error ? error.message : '' });
  problem.cause = error;
  return problem;
}
