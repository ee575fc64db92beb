import { Days, isRec, List, Unknown, type Value } from '../catalogue/condition/values.ts';

/**
 * 資料提出通知書 (`applications[].furtherRequests`) that are not known to be answered: one of which nobody has said whether it
 * is answered is not answered yet.
 */
export function openFurtherRequests(application: Value): Value {
  const notices = application instanceof Unknown || !isRec(application) ? null : application.get('furtherRequests');
  if (!(notices instanceof List)) return notices;
  const open = notices.items.filter((one) => isRec(one) && !(one.get('answeredOn') instanceof Days));
  return new List(open, notices.missing, notices.maybe, notices.more);
}

/**
 * The earliest day by which one of them has to be answered, as far as it is known; none if there is no such notice, or if
 * nobody has told of one.
 */
export function furtherRequestDue(application: Value): Value {
  const open = openFurtherRequests(application);
  if (!(open instanceof List)) return null;
  const days = open.items.filter(isRec).map((notice) => notice.get('dueOn'));
  const [first] = days.filter((day) => day instanceof Days).sort((a, b) => a.min - b.min);
  if (first) return first;
  const unknown = days.filter((day) => day instanceof Unknown);
  return unknown.length === 0 ? null : new Unknown(unknown.flatMap(({ paths }) => [...paths]));
}
