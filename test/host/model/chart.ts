import type { Box } from './address';

/** References are formulas («=Data!$C$5:$C$12»), so that they follow what is moved and renamed; '' for none. */
export interface ChartSeries {
  name: string;
  values: string;
  categories: string;
}

export interface Chart {
  id: string;
  name: string;
  type: string;
  title: { text: string; visible: boolean };
  /** The cells it covers. */
  box: Box;
  series: ChartSeries[];
}
