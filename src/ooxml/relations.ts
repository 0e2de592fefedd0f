import { attributes, DECLARATION } from './xml';

export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export function relationsPart(relations: readonly Relation[]): string {
  const entries = relations.map(
    ({ id, type, target }) => `<Relationship${attributes({ Id: id, Type: type, Target: target })}/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}
