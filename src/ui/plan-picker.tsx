import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { type Level, LEVELS } from '../plan';
import { useLanguage } from './language';
import type { Workspace } from './workspace';

const useStyles = makeStyles({
  ways: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // The browser's own list: Fluent's would add its icons to the first load.
  levels: {
    flexGrow: 1,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { display: 'block', marginBottom: tokens.spacingVerticalXXS },
  hint: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Another plan to work on: a saved book, a plan's .json, or the example of a level. */
export function PlanPicker({ busy, open, showExample }: Workspace) {
  const styles = useStyles();
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [level, setLevel] = useState<Level>('commune');
  const [hint, levels] = [useId(), useId()];
  return (
    <div className={styles.ways}>
      <div>
        <Button
          disabledFocusable={busy !== undefined}
          aria-describedby={hint}
          onClick={() => input.current?.click()}
        >
          {t('plan.open')}
        </Button>
        <p className={styles.hint} id={hint}>
          {t('plan.openHint')}
        </p>
      </div>
      <div>
        <label className={styles.label} htmlFor={levels}>
          {t('plan.exampleLevel')}
        </label>
        <div className={styles.row}>
          <select
            className={styles.levels}
            id={levels}
            value={level}
            onChange={({ currentTarget }) => {
              setLevel(LEVELS.find((one) => one === currentTarget.value) ?? level);
            }}
          >
            {LEVELS.map((one) => (
              <option key={one} value={one}>
                {t(`plan.level.${one}`)}
              </option>
            ))}
          </select>
          <Button
            disabledFocusable={busy !== undefined}
            onClick={() => {
              showExample(level);
            }}
          >
            {t('plan.useExample')}
          </Button>
        </div>
      </div>
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
