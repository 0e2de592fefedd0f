import { strFromU8, unzipSync } from 'fflate';

const decode = (text: string) =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!,
  );

/** The words of a .docx as they are read, a paragraph a line. */
export function documentText(file: Uint8Array): string {
  const xml = strFromU8(unzipSync(file)['word/document.xml']!);
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => decode(text!)).join(''),
    )
    .join('\n');
}
