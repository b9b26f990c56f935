import { canonicalJson } from '../kernel/canonical-json.ts';

/**
 * What a confirmation's `hash` is the sha256 of: the item as RFC 8785 canonical JSON without `hash` itself.
 * The phone digests it with WebCrypto, the server with node:crypto.
 * @throws RangeError for what JSON cannot carry.
 */
export function confirmationHashInput(item: Readonly<Record<string, unknown>>): string {
  const { hash: _, ...content } = item;
  return canonicalJson(content);
}
