/**
 * A calendar that isn't the Gregorian one. Months count from 1 in the order of its year; a day number is days since 1970-01-01.
 * Years, months and days that it doesn't have are the caller's to refuse.
 */
export type OtherCalendar = {
	/** Its name in English, as in “Julian”. */
	readonly name: string;
	readonly hasYear: (year: number) => boolean;
	readonly monthsIn: (year: number) => number;
	readonly daysIn: (year: number, month: number) => number;
	readonly dayNumber: (year: number, month: number, day: number) => number;
};
