import { type Language, formatDate } from '@tolok/schema';

const two = (n: number) => String(n).padStart(2, '0');

/** A time of day by the clock of this machine, to the second: `10.41.07`, `10:41:07`. */
export function printTime(at: number, language: Language): string {
  const moment = new Date(at);
  const parts = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two);
  return parts.join(language === 'id' ? '.' : ':');
}

/** A day and a time: `28 November 2026, 10.41.07`. */
export function printMoment(at: number, language: Language): string {
  const moment = new Date(at);
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
  return `${formatDate(day, language)}, ${printTime(at, language)}`;
}
