import { Frame, mount } from '../ui';
import { Page } from './page';

mount(
  <Frame wide>
    <Page />
  </Frame>,
);
