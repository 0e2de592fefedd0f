/** The cells of what Excel, Calc or a browser's table puts on the clipboard: tabs, line ends, quotes round both. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  const endRow = () => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  while (at < text.length) {
    const quoted =
      cell === '' && text[at] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(at)) : null;
    if (quoted !== null) {
      cell = (quoted[1] ?? '').replace(/""/g, '"');
      at += quoted[0].length;
      continue;
    }
    const mark = text[at] ?? '';
    at += 1;
    if (mark === '\t') {
      row.push(cell);
      cell = '';
    } else if (mark === '\n') endRow();
    else if (mark !== '\r') cell += mark;
  }
  // A clipboard ends with a line end that begins no row.
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

export function toTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}
