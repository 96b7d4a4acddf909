import type { ListQuery } from './page';
import { problemFrom } from './problem';
import { send } from './send';

/**
 * Saves what `GET path` answers as a file under its own name, or under `name` where it has none; a plain link would lack
 * the access token.
 */
export async function saveFile(path: string, query: ListQuery = {}, name = path.split('/').at(-1)!): Promise<void> {
  const question = new URLSearchParams(query).toString();
  const response = await send(new Request(`${location.origin}/api/v1${path}${question && `?${question}`}`));
  if (!response.ok) throw problemFrom(response.status, await response.json().catch(() => null));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileNameOf(response.headers.get('content-disposition')) || name;
  link.click();
  // Some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** `attachment; filename*=UTF-8''%E5%90%88…` → 合… (RFC 6266) */
export function fileNameOf(disposition: string | null): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? [];
  const [, plain = ''] = /filename="([^"]*)"/i.exec(disposition ?? '') ?? [];
  return encoded ? decodeURIComponent(encoded) : plain;
}
