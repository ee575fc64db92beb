import { Days, isRec, List, Unknown, type Value } from '../catalogue/condition/values.ts';

/**
 * The day by which a 資料提出通知書 has to be answered: of the notices (`applications[].furtherRequests`) not known to be
 * answered the earliest day. A notice of which nobody has said whether it is answered is not answered yet; none if there
 * is no notice, or if nobody has told of one.
 */
export function furtherRequestDue(application: Value): Value {
  const notices = application instanceof Unknown || !isRec(application) ? null : application.get('furtherRequests');
  if (!(notices instanceof List)) return null;
  const waiting = notices.items.filter(isRec).filter((notice) => !(notice.get('answeredOn') instanceof Days));
  const days = waiting.map((notice) => notice.get('dueOn'));
  const known = days.filter((day) => day instanceof Days).sort((a, b) => a.min - b.min);
  if (known[0]) return known[0];
  const open = days.filter((day) => day instanceof Unknown);
  return open.length === 0 ? null : new Unknown(open.flatMap(({ paths }) => [...paths]));
}
