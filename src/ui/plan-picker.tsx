import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { useLanguage } from './language';
import type { Workspace } from './workspace';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Another plan to work on: a saved book, a plan's .json, or the example again. */
export function PlanPicker({ origin, busy, open, useExample }: Workspace) {
  const styles = useStyles();
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  return (
    <div>
      <div className={styles.row}>
        <Button
          disabledFocusable={busy !== undefined}
          aria-describedby={hint}
          onClick={() => input.current?.click()}
        >
          {t('plan.open')}
        </Button>
        {origin.key !== 'plan.example' && (
          <Button appearance="subtle" disabledFocusable={busy !== undefined} onClick={useExample}>
            {t('plan.useExample')}
          </Button>
        )}
      </div>
      <p className={styles.hint} id={hint}>
        {t('plan.openHint')}
      </p>
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx,.json"
        data-testid="plan-file"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // Emptied, so that the same file can be picked again after it was corrected.
          if (file !== undefined) open(file);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
