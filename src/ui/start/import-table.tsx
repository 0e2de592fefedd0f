import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Refusal, tell } from '../../locales';
import { loadProgrammes, loadSearch, partTitle, type Programmes } from '../../norms';
import { type About, formatDong, type IsoDate, isoDate, type Level, LEVELS, type Plan } from '../../plan';
import {
  type ImportedBook,
  type ImportRemark,
  type loadImport,
  type RawBook,
  sayRemark,
} from '../../workbook';
import { useLanguage } from '../language';
import { ChoiceField } from '../row-panel/field';
import { usePanelStyles } from '../row-panel/panel-styles';
import { branches } from './about';
import { useImportStyles } from './import-styles';

type Importer = Awaited<ReturnType<typeof loadImport>>;
type Role = Importer['ROLES'][number];

export interface ImportedPlan {
  readonly plan: Plan;
  readonly file: string;
}

interface Found {
  readonly importer: Importer;
  readonly law: Programmes;
  readonly book: RawBook;
  readonly file: string;
}

const MOST_REMARKS = 30;
const MOST_ROWS = 6;

async function read(file: File): Promise<Found> {
  if (!/\.xlsx$/i.test(file.name)) throw new Refusal('import.needsFile', { file: file.name });
  const [{ loadImport: load }, law] = await Promise.all([import('../../workbook'), loadProgrammes()]);
  const importer = await load();
  const book = await importer.rawBook(new Uint8Array(await file.arrayBuffer()));
  return { importer, law, book, file: file.name };
}

interface Choice {
  readonly table: number;
  readonly roles: Readonly<Record<number, Role>>;
}

/** The tables of a book, the best first, and what one of them was taken for. */
function understood(
  { importer, book }: Found,
  { table, roles }: Choice,
): ImportedBook & { tables: string[] } {
  const first = importer.importBook(book);
  const all = [first.imported.table, ...first.others.filter(({ problem }) => problem === undefined)];
  const chosen = all[table] ?? first.imported.table;
  const where = { sheet: chosen.sheet, range: chosen.area };
  const again =
    table === 0 && Object.keys(roles).length === 0 ? first : importer.importBook(book, where, roles);
  return { ...again, tables: all.map(({ sheet, name }) => `${sheet}: ${name}`) };
}

function RemarkGroup({
  remarks,
  say,
}: {
  readonly remarks: readonly ImportRemark[];
  readonly say: (remark: ImportRemark) => string;
}) {
  const styles = usePanelStyles();
  const { t } = useLanguage();
  return (
    <>
      {(['lost', 'check', 'read'] as const).map((severity) => {
        const some = remarks.filter((remark) => remark.severity === severity);
        if (some.length === 0) return null;
        return (
          <details key={severity} open={severity !== 'read'}>
            <summary className={mergeClasses(severity === 'lost' && styles.error)}>
              {t(`import.severity.${severity}`)} {some.length}
            </summary>
            <ul className={styles.list}>
              {some.slice(0, MOST_REMARKS).map((remark, index) => (
                <li key={index}>{say(remark)}</li>
              ))}
            </ul>
            {some.length > MOST_REMARKS && (
              <p className={styles.small}>{t('andMore', { count: some.length - MOST_REMARKS })}</p>
            )}
          </details>
        );
      })}
    </>
  );
}

interface PreviewProps {
  readonly found: Found;
  readonly onMade: (made: ImportedPlan) => void;
}

/** What was understood of a table: columns that can be taken for something else, first lines, sums, what to look at. */
function Preview({ found, onMade }: PreviewProps) {
  const styles = usePanelStyles();
  const look = useImportStyles();
  const { lang, t } = useLanguage();
  const { importer, law, file } = found;
  const [choice, setChoice] = useState<Choice>({ table: 0, roles: {} });
  const [level, setLevel] = useState<Level>();
  const [partId, setPart] = useState('');
  const [error, setError] = useState<unknown>();
  let result: ReturnType<typeof understood>;
  try {
    result = understood(found, choice);
  } catch (problem) {
    return (
      <div className={styles.section}>
        <p className={styles.wrong} role="alert">
          {tell(lang, problem)}
        </p>
        <Button
          onClick={() => {
            setChoice({ table: choice.table, roles: {} });
          }}
        >
          {t('start.importUndo')}
        </Button>
      </div>
    );
  }
  const { imported, tables } = result;
  const seen = LEVELS.find((one) => one === imported.table.around.level);
  const about: About = { level: level ?? seen ?? 'commune', ...(partId === '' ? {} : { part: partId }) };
  const { year } = importer.yearOf(imported, about);
  const { regime } = importer.regimeOf(imported, about);
  const make = async () => {
    const search = await loadSearch();
    const part = law.parts.get(partId);
    const programme = law.parts.get(partId.split('.')[0] ?? '');
    const date = isoDate(`${year}-07-01`) as IsoDate;
    const suggested = importer.suggestNorms(imported, { search, date, regime, part, programme });
    onMade({ plan: importer.planFromImport(suggested.imported, about).plan, file });
  };
  return (
    <div className={styles.section}>
      <p className={styles.text}>
        {t('import.counts', {
          activities: imported.activities.length,
          lines: imported.lines.length,
          total: formatDong(imported.total),
        })}{' '}
        {imported.statedTotal === null
          ? t('import.statedNone')
          : imported.statedTotal === imported.total
            ? t('import.statedSame', { stated: formatDong(imported.statedTotal) })
            : t('import.statedDiffers', {
                stated: formatDong(imported.statedTotal),
                difference: formatDong(imported.total - imported.statedTotal),
              })}
      </p>
      <div className={styles.wide}>
        {tables.length > 1 && (
          <ChoiceField
            label={t('start.importTable')}
            value={String(choice.table)}
            options={tables.map((name, index) => ({ value: String(index), label: name }))}
            onValue={(value) => {
              setChoice({ table: Number(value), roles: {} });
            }}
          />
        )}
        <ChoiceField
          label={t('start.level')}
          value={about.level}
          options={LEVELS.map((one) => ({ value: one, label: t(`plan.level.${one}`) }))}
          onValue={(value) => {
            setLevel(LEVELS.find((one) => one === value));
          }}
        />
        <ChoiceField
          label={t('start.part')}
          value={partId}
          options={[
            { value: '', label: t('start.partLater') },
            ...law.programmes.flatMap((programme) =>
              branches(programme).map(({ part }) => ({
                value: part.id,
                label: `${part.id} ${partTitle(part)}`.slice(0, 80),
              })),
            ),
          ]}
          onValue={setPart}
        />
      </div>
      <div className={look.scroll} role="region" tabIndex={0} aria-label={t('start.importPreview')}>
        <table className={look.table}>
          <caption className={look.caption}>
            {t('start.importPreviewOf', { sheet: imported.table.sheet, area: imported.table.name })}
          </caption>
          <thead>
            <tr>
              {imported.mapping.map(({ column, title, role }) => (
                <th key={column} scope="col">
                  <span lang="vi">{title === '' ? '…' : title}</span>
                  <select
                    className={styles.field}
                    aria-label={t('start.importRole', { title })}
                    value={role}
                    onChange={({ currentTarget }) => {
                      const next = importer.ROLES.find((one) => one === currentTarget.value);
                      if (next !== undefined)
                        setChoice({ ...choice, roles: { ...choice.roles, [column]: next } });
                    }}
                  >
                    {importer.ROLES.map((one) => (
                      <option key={one} value={one}>
                        {t(`import.role.${one}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {importer.firstRows(found.book, imported, MOST_ROWS).map((row, index) => (
              <tr key={index} lang="vi">
                {row.map((text, at) => (
                  <td key={at}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RemarkGroup
        remarks={imported.remarks}
        say={(remark) => [remark.cell, sayRemark(lang, remark)].filter((text) => text !== '').join(': ')}
      />
      {error !== undefined && (
        <p className={styles.wrong} role="alert">
          {tell(lang, error)}
        </p>
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          onClick={() => {
            make().catch(setError);
          }}
        >
          {t('start.importMake')}
        </Button>
      </div>
    </div>
  );
}

/** Somebody's own budget table: pick it, see what was understood, correct that, take it over. */
export default function ImportTable({ onMade }: Pick<PreviewProps, 'onMade'>) {
  const styles = usePanelStyles();
  const { lang, t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [found, setFound] = useState<Found>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (file === undefined) return undefined;
    let stands = true;
    read(file).then(
      (next) => {
        if (stands) setFound(next);
      },
      (problem: unknown) => {
        if (stands) setError(problem);
      },
    );
    return () => {
      stands = false;
    };
  }, [file]);
  return (
    <div className={styles.section}>
      <div className={styles.row}>
        <Button onClick={() => input.current?.click()}>{t('start.importPick')}</Button>
        {found !== undefined && <span lang="vi">{found.file}</span>}
      </div>
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx"
        data-testid="import-file"
        onChange={({ currentTarget }) => {
          const [picked] = currentTarget.files ?? [];
          setError(undefined);
          setFound(undefined);
          if (picked !== undefined) setFile(picked);
          currentTarget.value = '';
        }}
      />
      {error !== undefined && (
        <p className={styles.wrong} role="alert">
          {tell(lang, error)}
        </p>
      )}
      {found !== undefined && <Preview key={found.file} found={found} onMade={onMade} />}
    </div>
  );
}
