/** An event of a calendar that takes a whole day. */
export interface CalendarEvent {
  /** The same event in every run, and no other anywhere: letters, digits, hyphens. */
  readonly id: string;
  /** ISO date. */
  readonly on: string;
  readonly summary: string;
  readonly description: string;
  /** How many days before it one is reminded; 0 on the day itself. */
  readonly remindDays: number;
}

/** A calendar; `madeOn` is the ISO date of what it says. */
export interface Calendar {
  readonly madeOn: string;
  readonly events: readonly CalendarEvent[];
}
