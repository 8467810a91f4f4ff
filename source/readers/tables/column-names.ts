import {fold} from '../../text/fold.ts';
import type {ColumnRole} from './roles.ts';

/**
 * What columns are called in the languages of tables, folded and with blanks for all marks, the clearest names of each role first:
 * English; then German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Turkish, Arabic, Persian, Chinese
 * and Japanese, as far as they differ.
 */
export const columnNames: Readonly<Record<ColumnRole, readonly string[]>> = {
	date: words(
		'date|event date|start date|date start|startdate|datetime|start|begin|begin date|date begin|date of event|event time|' +
			'timestamp|start time|from|when|dates|ts|occurred at|occurred on|happened at|created at|time|' +
			'datum|beginn|startdatum|anfang|von|ereignisdatum|zeitpunkt|' +
			'date de debut|debut|date debut|date evenement|du|quand|' +
			'fecha|fecha de inicio|fecha inicio|inicio|desde|cuando|' +
			'data|data di inizio|data inizio|inizio|quando|dal|' +
			'data de inicio|data inicio|data do evento|' +
			'begindatum|wanneer|data rozpoczecia|poczatek|kiedy|' +
			'дата|дата начала|начало|дата события|когда|дата початку|дата події|початок|' +
			'tarih|baslangic|baslangic tarihi|' +
			'التاريخ|تاريخ|تاريخ الحدث|تاريخ البدء|تاريخ البدايه|التاريخ الميلادي|' +
			'日期|时间|時間|日付|年月日|开始日期|開始日|' +
			'날짜|일자|일시|תאריך|ημερομηνια|วันที่|วัน เดือน ปี|tanggal|ngay|dato|startdato|startdag|paivamaara|paivays|kelt|दिनांक|तिथि|तारीख',
	),
	end: words(
		'end date|date end|enddate|end|ended|finish|end time|until|date to|to|' +
			'enddatum|ende|bis|date de fin|fin|date fin|au|fecha de fin|fecha fin|fecha final|hasta|' +
			'data di fine|data fine|fine|data de fim|data fim|fim|data final|einddatum|einde|data zakonczenia|koniec|' +
			'дата окончания|окончание|конец|дата завершения|кінець|дата завершення|bitis|bitis tarihi|' +
			'تاريخ الانتهاء|تاريخ النهايه|النهايه|结束日期|終了日|' +
			'slutdatum|slutdato|paattyi|종료일',
	),
	year: words(
		'year|iyear|yr|jahr|annee|an|ano|anno|jaar|rok|год|рік|yil|السنه|سنه|العام|سال|年|年份|연도|년|vuosi|ev|שנה|ετος|tahun|aar|ar|वर्ष',
	),
	month: words(
		'month|imonth|monat|mois|mes|mese|maand|miesiac|месяц|місяць|ay|الشهر|شهر|ماه|月|月份|월|kuukausi|ho|חודש|μηνας|bulan|maned|manad',
	),
	day: words('day|iday|jour|dia|giorno|dag|dzien|день|gun|اليوم|يوم|روز|日|일|paiva|nap|יום|ημερα|hari'),
	time: words(
		'time|start time|hour|time of day|uhrzeit|zeit|heure|hora|ora|tijd|godzina|czas|время|час|saat|الوقت|الساعه|ساعت|时刻|時刻',
	),
	when: words(
		'display date|date text|date words|date original|original date|date as written|date string|date verbatim|verbatim date|' +
			'date in source|datumstext|fecha original|data originale|data original|date originale',
	),
	title: words(
		'title|headline|event|event title|event name|name|what|subject|heading|summary|incident|label|' +
			'titel|ereignis|uberschrift|was|betreff|bezeichnung|titre|evenement|intitule|quoi|nom|titulo|evento|titular|que|nombre|' +
			'titolo|cosa|nome|oque|manchete|gebeurtenis|wat|tytul|wydarzenie|zdarzenie|nazwa|' +
			'заголовок|событие|название|что|подія|назва|baslik|olay|' +
			'العنوان|عنوان|الحدث|حدث|رويداد|标题|標題|事件|タイトル|出来事|' +
			'사건|제목|אירוע|כותרת|γεγονος|τιτλος|เหตุการณ์|ชื่อเรื่อง|peristiwa|judul|su kien|tieu de|handelse|haendelse|hendelse|rubrik|tapahtuma|otsikko|udalost|nazev|esemeny|cim|eveniment|titlu|घटना|शीर्षक',
	),
	text: words(
		'text|description|summary|details|detail|body|notes|note|event description|content|comment|comments|story|message|narrative|msg|' +
			'beschreibung|inhalt|anmerkung|anmerkungen|bemerkung|details|texte|contenu|remarques|descripcion|texto|detalle|detalles|' +
			'notas|contenido|descrizione|testo|dettagli|descricao|detalhes|conteudo|notas|beschrijving|tekst|omschrijving|opis|tresc|' +
			'описание|текст|подробности|содержание|примечание|опис|зміст|aciklama|metin|' +
			'الوصف|وصف|النص|التفاصيل|تفاصيل|ملاحظات|توضيحات|شرح|描述|说明|內容|内容|説明|詳細|' +
			'설명|내용|תיאור|περιγραφη|รายละเอียด|คำอธิบาย|keterangan|deskripsi|mo ta|beskrivning|beskrivelse|kuvaus|popis|leiras|descriere|विवरण',
	),
	place: words(
		'place|location|where|city|town|venue|site|address|place name|location name|country|region|' +
			'ort|schauplatz|wo|stadt|standort|lieu|ou|ville|endroit|lugar|donde|ciudad|ubicacion|localidad|' +
			'luogo|dove|citta|localita|local|onde|cidade|plaats|locatie|waar|miejsce|gdzie|miasto|' +
			'место|где|город|место события|місце|місто|yer|konum|sehir|المكان|مكان|الموقع|المدينه|محل|地点|地點|场所|場所|' +
			'장소|위치|מקום|τοπος|สถานที่|tempat|lokasi|dia diem|plats|sted|paikka|misto|hely|loc|स्थान',
	),
	source: words(
		'source|sources|outlet|publisher|publication|newspaper|reference|references|citation|source name|' +
			'quelle|quellen|beleg|fuente|fuentes|referencia|fonte|fonti|fontes|fonte dati|bron|bronnen|zrodlo|zrodla|' +
			'источник|источники|джерело|джерела|kaynak|المصدر|مصدر|المصادر|منبع|来源|來源|出典|情報源|' +
			'출처|מקור|πηγη|แหล่งที่มา|แหล่งข้อมูล|sumber|nguon|kalla|kilde|lahde|zdroj|forras|sursa|स्रोत',
	),
	link: words(
		'url|link|source url|source link|web|website|href|uri|weblink|permalink|article url|lien|site web|enlace|collegamento|' +
			'ссылка|посилання|baglanti|الرابط|رابط|لينك|链接|連結|リンク',
	),
	actor: words(
		'actor|actors|who|person|people|persons|participants|organization|organisation|actor1|actor2|actor 1|actor 2|perpetrator|gname|group name|' +
			'akteur|akteure|wer|beteiligte|acteur|acteurs|qui|personne|personnes|actores|quien|persona|personas|' +
			'attore|attori|chi|persone|ator|atores|quem|pessoa|pessoas|wie|persoon|kto|osoba|osoby|aktor|' +
			'кто|участники|участник|лицо|актор|хто|учасники|kim|kisi|aktor|الجهه|الجهات|الفاعل|من|الاشخاص|人物|当事者',
	),
	tags: words(
		'tags|tag|category|categories|type|event type|attack type|attacktype1 txt|keywords|topic|topics|theme|group|kind|' +
			'kategorie|kategorien|schlagworte|schlagwort|thema|art|typ|categorie|categories|mots cles|motscles|theme|categoria|' +
			'categorias|etiquetas|tipo|tema|palabras clave|categorie|parole chiave|palavras chave|trefwoorden|soort|kategoria|tagi|rodzaj|' +
			'категория|теги|тип|тема|категорія|kategori|etiket|tur|التصنيف|تصنيف|الفئه|النوع|نوع|الوسوم|دسته|类别|類別|标签|カテゴリ|分類',
	),
	id: words(
		'id|event id|eventid|identifier|uid|uuid|guid|key|record id|identificador|kennung|identifiant|no|nr|معرف',
	),
};

/** What a column is called that names the calendar of dates. */
export const calendarNames = words(
	'calendar|kalender|calendrier|calendario|kalendarz|календарь|takvim|التقويم|تقويم|历法|暦法',
);

/** Words beside “date” that tell of another day than that of the event. */
export const otherDates = words(
	'published|publication|publish|created|creation|updated|modified|modification|retrieved|retrieval|accessed|access|added|entered|entry|' +
		'birth|death|born|died|reported|report|scraped|download|checked|imported|upload|' +
		'abruf|abgerufen|veroffentlicht|veroffentlichung|erstellt|geandert|publicacion|publicado|consulta|creado|pubblicazione|' +
		'publicacao|acesso|публикации|обращения|добавления|النشر|consultation|publiee|maj',
);

/** Words beside a date, year, month or day that tell of the end. */
export const endWords = words(
	'end|ended|finish|until|ende|bis|fin|final|fine|fim|einde|koniec|окончания|конец|bitis|الانتهاء|النهايه',
);

/** Calendars that aren't the Gregorian one, by the words that name them in headers and cells. */
export const otherCalendars: Readonly<Record<string, readonly string[]>> = {
	'the Hijri calendar': words('hijri|hijra|hegira|hejri|umm al qura|هجري|الهجري|هجريه|هجرى|hicri'),
	'the Solar Hijri calendar': words(
		'jalali|shamsi|persian|solar hijri|khorshidi|شمسي|جلالي|خورشيدي|هجري شمسي',
	),
	'the Julian calendar': words('julian|old style|julianisch|julien|juliano|giuliano|юлианский|ст ст'),
	'the Hebrew calendar': words('hebrew|jewish|עברי|anno mundi'),
	'the Buddhist calendar': words('buddhist|พ ศ'),
	'the French Republican calendar': words('french republican'),
	'the Ethiopian calendar': words('ethiopian|ethiopic'),
	'the Coptic calendar': words('coptic'),
	'the Chinese calendar': words('chinese lunar|农历|農曆|旧暦'),
};

function words(list: string): readonly string[] {
	return fold(list).split('|');
}
