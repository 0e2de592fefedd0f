import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** The teal of the sheets' headers, from near black to near white. */
const brand: BrandVariants = {
  10: '#020606',
  20: '#0B1E1D',
  30: '#0F302E',
  40: '#133F3C',
  50: '#184F4B',
  60: '#1F5F5B',
  70: '#26706B',
  80: '#2C7A75',
  90: '#3F8D88',
  100: '#569F9A',
  110: '#6EB1AC',
  120: '#87C2BE',
  130: '#A2D3D0',
  140: '#BDE3E1',
  150: '#D9F2F1',
  160: '#EEFAF9',
};

const light = createLightTheme(brand);
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[130],
};

const query = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(changed: () => void): () => void {
  const media = query();
  media.addEventListener('change', changed);
  return () => {
    media.removeEventListener('change', changed);
  };
}

/** Light or dark as the person's system is; high contrast is the browser's own. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => query().matches) ? dark : light;
}
