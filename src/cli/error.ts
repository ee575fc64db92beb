import type { Issue, Message } from '../base/issue.ts';

/** An error of the command line, with what to do; `path` is the file it is about. */
export const error = (code: string, what: Message, todo: Message, path?: string): Issue => ({
  severity: 'error',
  code,
  ...(path === undefined ? {} : { place: { file: path } }),
  what,
  todo,
});
