export {
  checkCalendar,
  dayOf,
  isWorked,
  type Day,
  type DayClass,
  type DayRange,
  type Hours,
  type SpecialDay,
  type SpecialKind,
  type WorkingCalendar,
} from './calendar.ts';
export { CHINA, CHINESE_CALENDAR } from './china.ts';
export { type Step } from './explain.ts';
export { addWorkingMinutes, workingMinutesBetween, type DueTime } from './working-minutes.ts';
export { minutesLost, postpone, type Standstill } from './postpone.ts';
