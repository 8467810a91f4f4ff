/** To fold so many characters of names, or to find words in them, takes as long as to make a row; and the most characters of a step. */
const [lengthAlike, lengthAStep] = [2000, 50_000];

/**
 * Divides work on names into steps of so many names, or of fewer where they are long: whoever does it tells the length of each name,
 * and gets what the step has cost that ends with it, or 0 where none does. A step of short names costs `stepCost`.
 */
export function nameSteps(namesAStep: number, stepCost: number): (length: number) => number {
	let [names, characters] = [0, 0];
	return length => {
		names++;
		characters += length;
		if (names < namesAStep && characters < lengthAStep) return 0;
		const cost = Math.max(stepCost * (names / namesAStep), characters / lengthAlike);
		[names, characters] = [0, 0];
		return Math.ceil(cost);
	};
}
