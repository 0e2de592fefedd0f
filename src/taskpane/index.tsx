import { officeHost } from '../office';
import { Frame, mount } from '../ui';
import { Pane } from './pane';

void officeHost().then((host) => {
  mount(
    <Frame>
      <Pane host={host} />
    </Frame>,
  );
});
