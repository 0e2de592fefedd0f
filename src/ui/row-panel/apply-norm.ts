import { type Catalogue, citeNorm, type Norm } from '../../norms';
import { edit, type FieldChange, GAP, type Plan } from '../../plan';

/**
 * A line that is to be held to a norm: its code and its article; a basis that people wrote stays, and so does a unit.
 * No price is written: the limit is the most there may be, not what is needed.
 */
export function applyNorm(plan: Plan, id: string, norm: Norm, catalogue: Catalogue): Plan {
  const line = plan.lines.find((one) => one.id === id);
  if (line === undefined) return plan;
  const before = catalogue.norm(line.norm);
  const ours = line.basis === '' || (before !== undefined && line.basis === citeNorm(before));
  const [unit] = norm.lineUnits ?? [];
  const changes: FieldChange[] = [
    { id, field: 'norm', value: norm.code },
    ...(ours ? [{ id, field: 'basis', value: citeNorm(norm) }] : []),
    ...(line.unit === GAP && unit !== undefined ? [{ id, field: 'unit', value: unit }] : []),
  ];
  return edit(plan, [{ kind: 'set', table: 'lines', changes }]);
}
