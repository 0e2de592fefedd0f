import { areaName } from '../model/address';
import type { TableModel } from '../model/sheet-model';
import { TABLE_STYLE, tableArea } from '../model/table';
import { attributes, DECLARATION, escapeCodes, escapeXml, SPREADSHEET } from './xml';

/** A line break in a title is a code here, or Excel takes title and header for different. */
const columnTitle = (title: string) => escapeCodes(title).replaceAll('\n', '_x000a_');

export function tablePart(table: TableModel, id: number): string {
  const ref = areaName(tableArea(table));
  const columns = table.columns.map(({ title, formula }, index) => {
    const open = `<tableColumn${attributes({ id: index + 1, name: columnTitle(title) })}`;
    return formula === undefined
      ? `${open}/>`
      : `${open}><calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula></tableColumn>`;
  });
  const head = attributes({ id, name: table.name, displayName: table.name, ref, totalsRowShown: 0 });
  const style = attributes({
    name: TABLE_STYLE,
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: 0,
    showColumnStripes: 0,
  });
  return [
    `${DECLARATION}<table xmlns="${SPREADSHEET}"${head}>`,
    `<autoFilter ref="${ref}"/>`,
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    `<tableStyleInfo${style}/>`,
    '</table>',
  ].join('');
}
