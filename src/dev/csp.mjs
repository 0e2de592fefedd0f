/**
 * The content security policies: the browser page's is the strictest there is; the Office panes also admit Microsoft's
 * office.js, which must come from its own server. Fluent UI writes its styles into the page while it runs, hence
 * 'unsafe-inline' for styles only. connect-src stays 'self': nothing people type leaves the machine.
 */
const page = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

// office.js also wants to frame a page of Microsoft's telemetry service. That stays blocked: nothing needs it.
// It loads the parts for its host from the first; older hosts also MicrosoftAjax.js from the second.
const officeScripts = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

const pane = {
  ...page,
  'script-src': ["'self'", ...officeScripts],
  'img-src': [...page['img-src'], 'https://appsforoffice.microsoft.com'],
};

/** Who may show the panes in a frame: Excel and Word on the web. Desktop Office shows them in a window of their own. */
const officeHosts = [
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.office.net',
  'https://*.officeapps.live.com',
  'https://*.live.com',
  'https://*.sharepoint.com',
  'https://*.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
];

const frames = { page: ["'none'"], pane: ["'self'", ...officeHosts] };
const policies = { page, pane };

const text = (policy) =>
  Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');

/** For the html itself, so that any static host has it. Browsers ignore frame-ancestors there. */
export const cspMeta = (kind) => text(policies[kind]);

/** For the server's header: the same, and who may frame it. */
export const cspHeader = (kind) => text({ ...policies[kind], 'frame-ancestors': frames[kind] });
