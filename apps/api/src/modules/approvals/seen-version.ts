import { IfMatchIsMissing } from '../../platform/http/http.errors.js';

/**
 * What is done at a seat names the version of the task that its actor saw, in `If-Match` or in the body: a batch has one
 * header for many seats, and whoever decides names the hash of the content in the body anyway. The header comes first.
 * @throws IfMatchIsMissing where neither names one
 */
export function atVersion<Body extends { readonly taskVersion?: number | undefined }>(
  body: Body,
  header: number | null,
): Body & { readonly taskVersion: number } {
  const taskVersion = header ?? body.taskVersion;
  if (taskVersion === undefined) throw new IfMatchIsMissing({});
  return { ...body, taskVersion };
}
