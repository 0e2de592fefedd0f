import { OFFICE } from '../../ooxml';
import type { Area, ChartModel } from '../model/sheet-model';
import { attributes, DECLARATION } from './xml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

function corner(tag: string, row: number, column: number): string {
  return `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
}

function anchorXml(area: Area): string {
  return corner('from', area.top, area.left) + corner('to', area.bottom + 1, area.right + 1);
}

/** The frames of a sheet's charts; the chart behind frame n is relation rIdn. */
export function drawingPart(charts: readonly ChartModel[]): string {
  const frames = charts.map(({ name, title, area }, index) => {
    // Whoever cannot see the chart hears its title; the figures stand in the cells it draws.
    const named = attributes({ id: index + 2, name, descr: title });
    const chart = `<c:chart xmlns:c="${DRAWING}/chart" r:id="rId${index + 1}"/>`;
    return [
      `<xdr:twoCellAnchor editAs="oneCell">${anchorXml(area)}`,
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${named}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${DRAWING}/chart">${chart}</a:graphicData></a:graphic>`,
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    ].join('');
  });
  const namespaces = `xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}/relationships"`;
  return `${DECLARATION}<xdr:wsDr ${namespaces}>${frames.join('')}</xdr:wsDr>`;
}
