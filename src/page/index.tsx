import { Frame, mount } from '../ui';
import { Page } from './page';

mount(
  <Frame wide>
    <Page />
  </Frame>,
);

// Once loaded the page works without a network. A host that cannot have this still has the page.
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('sw.js').catch(() => undefined);
