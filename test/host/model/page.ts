export interface HeaderFooterText {
  LeftHeader: string;
  CenterHeader: string;
  RightHeader: string;
  LeftFooter: string;
  CenterFooter: string;
  RightFooter: string;
}

export interface PageSetup {
  layout: Record<string, unknown>;
  headersFooters: { State: string; UseSheetMargins: boolean; UseSheetScale: boolean };
  texts: Record<'DefaultForAllPages' | 'FirstPage' | 'EvenPages' | 'OddPages', HeaderFooterText>;
  titleRows: string;
  titleColumns: string;
  printArea: string;
}

const noText = (): HeaderFooterText => ({
  LeftHeader: '',
  CenterHeader: '',
  RightHeader: '',
  LeftFooter: '',
  CenterFooter: '',
  RightFooter: '',
});

/** A new sheet; margins are points (learn.microsoft.com/javascript/api/excel/excel.pagelayout). */
export const newPage = (): PageSetup => ({
  layout: {
    Orientation: 'Portrait',
    PaperSize: 'Letter',
    BlackAndWhite: false,
    PrintErrors: 'AsDisplayed',
    Zoom: { scale: 100 },
    CenterHorizontally: false,
    CenterVertically: false,
    PrintHeadings: false,
    PrintGridlines: false,
    LeftMargin: 50.4,
    RightMargin: 50.4,
    TopMargin: 54,
    BottomMargin: 54,
    HeaderMargin: 21.6,
    FooterMargin: 21.6,
    PrintComments: 'NoComments',
    DraftMode: false,
    FirstPageNumber: '',
    PrintOrder: 'DownThenOver',
  },
  headersFooters: { State: 'Default', UseSheetMargins: true, UseSheetScale: true },
  texts: { DefaultForAllPages: noText(), FirstPage: noText(), EvenPages: noText(), OddPages: noText() },
  titleRows: '',
  titleColumns: '',
  printArea: '',
});
