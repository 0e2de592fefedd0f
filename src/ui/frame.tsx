import {
  Button,
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { type Lang, loadLanguage, say } from '../locales';
import { LanguageProvider } from './language';
import { useTheme } from './theme';

const useBodyStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  frame: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { width: '32px', height: '32px', flexShrink: 0 },
  names: { flexGrow: 1, minWidth: 0 },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    color: tokens.colorBrandForeground1,
  },
  tagline: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  // A small screen has no line to spare for it.
  spared: { '@media (max-width: 480px)': { display: 'none' } },
  main: {
    flexGrow: 1,
    width: '100%',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
  },
  wide: { maxWidth: '1800px' },
});

interface FrameProps {
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Name, language and theme around everything that is shown. */
export function Frame({ wide = false, children }: FrameProps) {
  useBodyStyles();
  const styles = useStyles();
  const theme = useTheme();
  const [lang, setLang] = useState<Lang>('vi');
  const other: Lang = lang === 'vi' ? 'en' : 'vi';
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <FluentProvider theme={theme}>
      <LanguageProvider value={lang}>
        <div className={styles.frame}>
          <header className={styles.head}>
            <img className={styles.mark} src="assets/icon.svg" alt="" />
            <div className={styles.names}>
              <h1 className={styles.name}>{say(lang, 'app.name')}</h1>
              <p className={mergeClasses(styles.tagline, wide && styles.spared)}>
                {say(lang, 'app.tagline')}
              </p>
            </div>
            <Button
              appearance="subtle"
              lang={other}
              onClick={() => {
                void loadLanguage(other).then(() => {
                  setLang(other);
                });
              }}
            >
              {say(lang, other === 'en' ? 'lang.en' : 'lang.vi')}
            </Button>
          </header>
          <main className={wide ? `${styles.main} ${styles.wide}` : styles.main}>{children}</main>
        </div>
      </LanguageProvider>
    </FluentProvider>
  );
}
