import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLanguage } from '../ui';
import { momentOf } from './left-behind';
import type { Kept } from './use-kept';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  switch: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '24px' },
  box: { width: '18px', height: '18px', margin: 0 },
});

/** Whether this browser keeps the plan at hand, since when, and the way to delete what it keeps. */
export function KeepBar({ kept }: { readonly kept: Kept }) {
  const styles = useStyles();
  const { t } = useLanguage();
  const { isOn, state } = kept;
  return (
    <div className={styles.bar} role="group" aria-label={t('keep.label')}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          className={styles.box}
          checked={isOn}
          onChange={({ currentTarget }) => {
            kept.turn(currentTarget.checked);
          }}
        />
        {t('keep.switch')}
      </label>
      <span aria-hidden="true">·</span>
      <span data-testid="kept">
        {state.failed
          ? t('keep.failed')
          : !isOn
            ? t('keep.off')
            : state.at === undefined
              ? t('keep.nothing')
              : t('keep.at', momentOf(state.at))}
      </span>
      <Button size="small" appearance="subtle" onClick={kept.clear}>
        {t('keep.clear')}
      </Button>
    </div>
  );
}
