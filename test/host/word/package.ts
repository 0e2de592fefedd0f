import { strFromU8, unzipSync } from 'fflate';
import { HostError } from '../wire/errors';

export interface WordParagraph {
  text: string;
  style: string;
}

export interface WordControl {
  id: number;
  tag: string;
  title: string;
  text: string;
}

export interface WordPackage {
  bytes: Uint8Array;
  files: Record<string, Uint8Array>;
  paragraphs: WordParagraph[];
  controls: WordControl[];
}

const broken = (why: string): HostError =>
  new HostError(
    'GeneralException',
    `There was an internal error while processing the request. (${why})`,
    500,
  );

/** Opens a base64 package as Word would; anything that is not a .docx is a GeneralException. */
export function openPackage(base64: unknown): WordPackage {
  if (typeof base64 !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw broken('not base64');
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch {
    throw broken('not a zip');
  }
  const main = files['word/document.xml'];
  if (!files['[Content_Types].xml'] || !main) throw broken('no [Content_Types].xml or word/document.xml');
  const xml = strFromU8(main);
  if (!/<\/w:document>\s*$/.test(xml)) throw broken('word/document.xml is cut off');
  return { bytes, files, paragraphs: paragraphs(xml), controls: controls(xml) };
}

const decode = (s: string): string =>
  s
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

export function textOf(xml: string): string {
  const runs = xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\s*\/>/g);
  return [...runs].map((m) => (m[2] === 'tab' ? '\t' : m[2] === 'br' ? '\v' : decode(m[1] ?? ''))).join('');
}

function paragraphs(xml: string): WordParagraph[] {
  const body = xml.replace(/<w:p(?:\s[^>]*)?\/>/g, '<w:p></w:p>');
  return [...body.matchAll(/<w:p(?:\s[^>]*)?>(.*?)<\/w:p>/gs)].map((m) => ({
    text: textOf(m[1] ?? ''),
    style: /<w:pStyle w:val="([^"]*)"/.exec(m[1] ?? '')?.[1] ?? 'Normal',
  }));
}

function controls(xml: string): WordControl[] {
  const out: WordControl[] = [];
  const open: number[] = [];
  // Content controls nest: pair each <w:sdt> with its own end.
  for (const m of xml.matchAll(/<w:sdt>|<\/w:sdt>/g))
    if (m[0] === '<w:sdt>') open.push(m.index);
    else {
      const part = xml.slice(open.pop() ?? 0, m.index);
      const props = /<w:sdtPr>.*?<\/w:sdtPr>/s.exec(part)?.[0] ?? '';
      const value = (name: string): string =>
        decode(new RegExp(`<w:${name} w:val="([^"]*)"`).exec(props)?.[1] ?? '');
      out.push({
        id: Number(value('id')) || out.length + 1,
        tag: value('tag'),
        title: value('alias'),
        text: textOf(part),
      });
    }
  return out;
}
