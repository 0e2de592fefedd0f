import { readFileSync } from 'node:fs';
import { fromRoot } from './paths.mjs';
import { Stop } from './say.mjs';

/** The address written in manifest.xml; a build puts the real one in its place. */
export const PLACEHOLDER = 'https://localhost:3443';

/** An address people give, without a slash at its end; Office accepts https only. */
export function checkAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.search || url.hash || url.username) {
    throw new Stop(
      `--url phải là địa chỉ https, ví dụ https://dutoan.xa.vn/bo-tro (đã nhận: ${text}). ` +
        `--url must be an https address without ? or #.`,
      2,
    );
  }
  return url.href.replace(/\/+$/, '');
}

const escapeXml = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** The manifest with every address moved from the placeholder to where the files will be. */
export function fillManifest(address, source = readFileSync(fromRoot('manifest.xml'), 'utf8')) {
  return source.replaceAll(`"${PLACEHOLDER}/`, `"${escapeXml(checkAddress(address))}/`);
}
