import {once} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';

/** The months in the languages of tables, each from the first to the last, other forms of one name joined by a stroke. */
const languages: readonly string[] = [
	'january february march april may june july august september|sept october november december',
	'i ii iii iv v vi vii viii ix x xi xii',
	'januar|jänner februar|feber märz|mrz april mai juni juli august september oktober november dezember',
	'janvier février mars avril|avr mai juin juillet|juil août septembre octobre novembre décembre',
	'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
	'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
	'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
	'januari februari maart|mrt april mei juni juli augustus september oktober november december',
	'stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj czerwca|czerwiec lipca|lipiec sierpnia|sierpień września|wrzesień października|październik listopada|listopad grudnia|grudzień',
	'января|январь февраля|февраль марта|март апреля|апрель мая|май июня|июнь июля|июль августа|август сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь',
	'січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень серпня|серпень вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень',
	'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
	'januari februari mars april maj juni juli augusti september oktober november december',
	'januar februar marts april maj juni juli august september oktober november december',
	'tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu toukokuuta|toukokuu kesäkuuta|kesäkuu heinäkuuta|heinäkuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu marraskuuta|marraskuu joulukuuta|joulukuu',
	'ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září října|říjen listopadu prosince|prosinec',
	'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
	'január február március április május június július augusztus szeptember október november december',
	'ιανουαρίου|ιανουάριος φεβρουαρίου|φεβρουάριος μαρτίου|μάρτιος απριλίου|απρίλιος μαΐου|μάιος ιουνίου|ιούνιος ιουλίου|ιούλιος αυγούστου|αύγουστος σεπτεμβρίου|σεπτέμβριος οκτωβρίου|οκτώβριος νοεμβρίου|νοέμβριος δεκεμβρίου|δεκέμβριος',
	'januari februari maret april mei juni juli agustus september oktober november desember',
	'ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר',
	'ژانویه فوریه مارس آوریل مه|می ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر نوامبر دسامبر',
	'जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
	'يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر',
	'جانفي فيفري مارس أفريل|افريل ماي جوان جويلية أوت|اوت سبتمبر أكتوبر نوفمبر ديسمبر',
	'كانون_الثاني شباط آذار|اذار نيسان أيار|ايار حزيران تموز آب|اب أيلول|ايلول تشرين_الأول|تشرين_الاول تشرين_الثاني كانون_الأول|كانون_الاول',
];

/** The fewest letters of a name that is cut short. */
const fewest = 3;

/** Months by their names and by what these begin with, where no other month begins so. */
const table = once((): ReadonlyMap<string, number> => {
	const whole = new Map<string, number>();
	const short = new Map<string, number>();
	for (const language of languages) {
		for (const [index, forms] of language.split(' ').entries()) {
			for (const form of forms.split('|')) {
				const name = fold(form.replaceAll('_', ' '));
				whole.set(name, index + 1);
				for (let length = fewest; length < name.length; length++) {
					const start = name.slice(0, length);
					short.set(start, short.has(start) && short.get(start) !== index + 1 ? 0 : index + 1);
				}
			}
		}
	}
	return new Map([...short, ...whole]);
});

/** The number of a month by a name of it, whole or cut short, folded; `undefined` where it is no one month's. */
export function monthCalled(name: string): number | undefined {
	return table().get(name) || undefined;
}

/** The days of the week in the same languages. */
const weekdays = once(() =>
	fold(
		'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend ' +
			'sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì ' +
			'martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta maandag dinsdag woensdag donderdag ' +
			'vrijdag zaterdag zondag poniedziałek wtorek środa czwartek piątek sobota niedziela понедельник вторник среда четверг ' +
			'пятница суббота воскресенье pazartesi salı çarşamba perşembe cuma cumartesi pazar måndag tisdag onsdag torsdag fredag ' +
			'lördag söndag الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد пн вт ср чт пт сб вс',
	).split(' '),
);

/** Whether a folded word is a day of the week, whole or cut short, or none. */
export function isWeekday(word: string): boolean {
	return word === '' || weekdays().some(name => name.startsWith(word));
}
