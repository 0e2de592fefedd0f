/**
 * An error the host answers with. Codes and messages:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly http = 400,
  ) {
    super(message);
  }
}

export const invalidArgument = (detail = ''): HostError =>
  new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format.${detail && ` (${detail})`}`,
  );

export const itemNotFound = (): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = (what = ''): HostError =>
  new HostError(
    'ItemAlreadyExists',
    `A resource with the same name or identifier already exists.${what && ` (${what})`}`,
    409,
  );

export const invalidOperation = (detail: string): HostError =>
  new HostError('InvalidOperation', `The operation attempted is invalid on the object. (${detail})`);

export const accessDenied = (detail = ''): HostError =>
  new HostError(
    'AccessDenied',
    `You cannot perform the requested operation.${detail && ` (${detail})`}`,
    403,
  );
