import type { checkVi } from './check-vi';

export const checkEn: Record<keyof typeof checkVi, string> = {
  'check.head': '{file}: {lines} lines, {activities} activities, total {total} đồng.',
  'check.severity.error': 'ERRORS',
  'check.severity.warning': 'WARNINGS',
  'check.severity.hint': 'HINTS',
  'check.finding': '  {sheet}!{cell} [{rule}] {text}',
  'check.acknowledged': '    acknowledged: {who}, {date}: {reason}',
  'check.fix': '    way out: {title}{safe}',
  'check.safe': ' (safe)',
  'check.none': 'Nothing was found.',
  'check.sum': '{errors} errors, {warnings} warnings, {hints} hints.',
  'check.funds': 'Money over what was assigned: {funds} đồng.',
  'check.idleAnswer':
    'The acknowledgement {rule} ({where}) in the log answers no warning: check the rule and the line.',
  'check.excess': 'Money over the limits, in all: {excess} đồng.',
  'check.fileLine':
    '{file}: {errors} errors, {warnings} warnings, {hints} hints; total {total} đồng; {excess} đồng over',
  'check.fileFailed': '{file}: cannot be read: {reason}',
  'check.folderSum':
    '{files} files, {failed} of them unreadable, {errors} errors; total {total} đồng, {excess} đồng over.',
  'check.progress': 'Checking {done}/{total}…',
  'check.emptyFolder': 'The folder «{folder}» holds no .xlsx or .json.',
  'fix.none': 'Nothing can be mended safely.',
  'fix.applied': '{count} places were mended, written to {file}:',
  'fix.left': '{count} findings are left for a person to decide:',
  'fix.line': '  {place} [{rule}] {text}',
  'diff.none': 'The two versions are the same.',
  'diff.head': '{count} differences. Total: {before} → {after} đồng ({change}).',
  'diff.line': '  {head}{title}: {before} → {after}',
  'diff.added': '  {head}: added{amount}',
  'diff.removed': '  {head}: removed{amount}',
  'merge.done': '{count} units were merged into {file}. Total: {total} đồng.',
  'merge.share': '  {unit} · {part} · {source}: {amount} đồng',
  'merge.shared':
    '  The same in several units: «{content}», unit price {price} đồng ({units}; lines {lines})',
  'cli.needsOutFile': 'The command «{command}» needs --out and a file name {kinds}.',
  'cli.needsTwo': 'The command «diff» needs exactly two files: the old version and the new one.',
  'cli.needsFolder': 'The command «merge» needs a folder of budget workbooks.',
  'check.status': 'Status: {status}.',
  'check.settled': '    appraisal: settled{how}',
  'check.settledBy': '; {asked} đồng asked, {allowed} đồng allowed: {reason}',
  'check.appraised':
    'Appraised: {appraised} đồng, {difference} đồng against what was asked; {open} lines are not appraised yet.',
  'check.execution':
    'Carried out: {approved} đồng approved, {advanced} đồng advanced, {paid} đồng paid, {left} đồng left, {carryOver} đồng proposed to carry over.',
  'status.is': 'Status: {status}.',
  'status.entry': '  {date} {status}: {who}. {note}',
  'status.open': 'Can go to «{status}» (--to {slug}).',
  'status.blocked': 'Cannot go to «{status}» yet (--to {slug}):',
  'status.missing': 'Cannot go to «{status}» yet:',
  'status.moved': 'Moved to «{status}», written to {file}.',
  'status.unknown': 'There is no status «{found}». The statuses: {known}.',
  'acknowledge.none': 'There is no finding {rule} at «{where}». See «dutoan check».',
  'acknowledge.error': '{rule} at «{where}» is an error: it must be mended and cannot be acknowledged.',
  'acknowledge.done': 'The acknowledgement of {rule} ({where}), {count} findings, is written to {file}.',
  'appraise.unknownActivity':
    'There is no activity «{found}». --accept takes all, or ids of activities with commas between them.',
  'appraise.done':
    '{lines} lines are appraised, {open} are not, written to {file}. {asked} đồng asked, {appraised} đồng allowed, a difference of {difference} đồng.',
  'appraise.source': '  {source}: {asked} đồng asked, {appraised} đồng allowed, {difference} đồng',
  'appraise.cut': '  {line} «{content}»: {asked} → {allowed} đồng [{rule}] {reason}',
  'appraise.open': '  {line} «{content}»: not appraised, a person must decide:',
  'diff.amount': ', {amount} đồng',
  'diff.blank': '(blank)',
  'diff.answers':
    'Answers to the appraisal: {count} differences, {accepted} taken over, {unchanged} left as they were.',
  'diff.answer.accepted': '  {line} «{content}»: taken over, {asked} → {allowed} đồng ({because})',
  'diff.answer.changed':
    '  {line} «{content}»: changed in another way: {asked} asked, {allowed} allowed, now {now} đồng ({because})',
  'diff.answer.unchanged':
    '  {line} «{content}»: not answered, still {asked} đồng, {allowed} đồng allowed ({because})',
  'diff.answer.removed': '  {line} «{content}»: taken out, {allowed} đồng allowed ({because})',
  'merge.unit':
    '  {file} · {name}: {lines} lines, {total} đồng; {errors} errors, {warnings} warnings, {hints} hints, {excess} đồng over.{note}',
  'merge.progress': 'Reading {done}/{total} books…',
  'merge.writing': 'Writing {file}…',
  'merge.unreadable': 'Nothing was merged, {file} cannot be read: {reason}',
  'cli.cancelled': 'Stopped as asked. No file was written.',
  'cli.needsDay': '«{found}» is no date. Write day/month/year, for instance 15/08/2025.',
  'cli.needsOption': 'The command «{command}» needs {option}. See «dutoan --help».',
};
