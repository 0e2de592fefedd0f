export type App = 'Excel' | 'Word';
export type Sets = Record<string, string>;

export interface ContextOptions {
  /** Requirement sets the host reports, e.g. { ExcelApi: '1.14' }; added to the usual ones. */
  sets?: Sets;
  /** Locale of the document's content and of the interface. */
  locale?: string;
  displayLanguage?: string;
}

export const ADDIN = 'https://addin.test';
/**
 * The emulated host shares the add-in's host name, on another port: office.js trusts a host whose name equals
 * document.domain, and the two still are different origins. Nothing listens there.
 */
export const HOST = 'https://addin.test:8443';
export const CONVERSATION = 'conv1';
const CONTROL = 'ctl1';

const APP_NUMBER: Record<App, number> = { Excel: 16, Word: 32 };

const SETS: Record<App, Sets> = {
  Excel: { ExcelApi: '1.17', Settings: '1.1' },
  Word: { WordApi: '1.6', CustomXmlParts: '1.1', Settings: '1.1' },
};
const SHARED: Sets = {
  RichApiRuntime: '1.2',
  DialogApi: '1.2',
  AddinCommands: '1.1',
  RibbonApi: '1.1',
  SharedRuntime: '1.1',
  OpenBrowserWindowApi: '1.1',
};

/** The npm build of office.js asks for WordApiOnline 1.1 where the CDN's asks for WordApi 1.4 (comments). */
function matrix(app: App, sets: Sets = {}): Sets {
  const all = { ...SHARED, ...SETS[app], ...sets };
  const word = Number(all['WordApi']?.split('.')[1] ?? 0);
  return word >= 4 ? { ...all, WordApiOnline: '1.1' } : all;
}

/** What the host answers to ContextActivationManager_getAppContextAsync. */
export function appContext(app: App, options: ContextOptions): Record<string, unknown> {
  return {
    _id: CONTROL,
    _appInstanceId: CONTROL,
    _appName: APP_NUMBER[app],
    _appVersion: '16.01',
    _appUILocale: options.displayLanguage ?? 'en-US',
    _dataLocale: options.locale ?? 'en-US',
    _docUrl: app === 'Excel' ? `${HOST}/Book1.xlsx` : `${HOST}/Document1.docx`,
    _clientMode: 1,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'corr',
    _appMinorVersion: 1,
    _requirementMatrix: JSON.stringify(matrix(app, options.sets)),
    _appDomains: [ADDIN],
    _hostFullVersion: '16.0.0.0',
  };
}

/** What office.js reads from window.name to find its host. */
export const windowName = (app: App, displayLanguage = 'en-US'): string =>
  JSON.stringify({
    baseFrameName: 'f1',
    hostInfo: `${app}$Web$16.01$${displayLanguage}$corr$$$0`,
    xdmInfo: [CONVERSATION, CONTROL, HOST].join('|'),
    serializerVersion: 1,
    flights: '[]',
  });
