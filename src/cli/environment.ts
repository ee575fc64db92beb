import type { Lang } from '../base/locale.ts';
import type { Content } from '../content.ts';
import type { FontBook, OwnFace } from '../fonts/index.ts';

/** Everything outside the program that a command touches: injected, so that a test can be the user. */
export interface CliEnvironment {
  content(): Content;
  /** The shipped typefaces, with an office's own before them. */
  fonts(own?: readonly OwnFace[]): FontBook;
  /** The shipped `templates/`, for `lint`. */
  templates(): string;
  /** Version of the program. */
  readonly version: string;
  /** The office folder the environment names (`RIYUSHO_OFFICE`). */
  readonly office: string | undefined;
  /** Today in Japan, ISO date. */
  readonly today: string;
  /** Environment variables that name the user's locale. */
  readonly locale: string | undefined;
  readonly out: (data: string | Uint8Array) => void;
  readonly err: (text: string) => void;
}

/** A file of the program itself is missing or broken; the message names it. */
export class InstallationError extends Error {}

/** What a command hands back: exit code 0 done, 1 the input has problems, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What every command gets: the environment and the language of messages. */
export interface CommandContext {
  readonly env: CliEnvironment;
  readonly ui: Lang;
}
