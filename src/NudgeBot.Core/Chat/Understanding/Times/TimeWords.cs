namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>Names of days, months, numbers and units, in the languages we have a first layer of.</summary>
internal static class TimeWords
{
    private static readonly Dictionary<string, DayOfWeek> WeekdayNames = Table<DayOfWeek>(
        (DayOfWeek.Monday, "monday mon lunes montag lundi segunda segundafeira"),
        (DayOfWeek.Tuesday, "tuesday martes dienstag mardi terca tercafeira"),
        (DayOfWeek.Wednesday, "wednesday miercoles mittwoch mercredi quarta quartafeira"),
        (DayOfWeek.Thursday, "thursday jueves donnerstag jeudi quinta quintafeira"),
        (DayOfWeek.Friday, "friday viernes freitag vendredi sexta sextafeira"),
        (DayOfWeek.Saturday, "saturday sabado samstag sonnabend samedi"),
        (DayOfWeek.Sunday, "sunday domingo sonntag dimanche"));

    private static readonly Dictionary<string, int> MonthNames = Table<int>(
        (1, "january enero januar janvier janeiro"), (2, "february febrero februar fevrier fevereiro"), (3, "march marzo marz maerz mars marco"),
        (4, "april abril avril"), (5, "may mayo mai maio"), (6, "june junio juni juin junho"), (7, "july julio juli juillet julho"),
        (8, "august agosto aout"), (9, "september septiembre septembre setembro"), (10, "october octubre oktober octobre outubro"),
        (11, "november noviembre novembre novembro"), (12, "december diciembre dezember decembre dezembro"));

    private static readonly Dictionary<string, int> Numbers = Table<int>(
        (0, "zero"), (1, "one a an un una uno une ein eine einem einer einen um uma"), (2, "two couple dos zwei deux dois duas"), (3, "three few tres drei trois"),
        (4, "four cuatro vier quatre quatro"), (5, "five cinco funf fuenf cinq"), (6, "six seis sechs"), (7, "seven siete sieben sept sete"),
        (8, "eight ocho acht huit oito"), (9, "nine nueve neun neuf nove"), (10, "ten diez zehn dix dez"), (11, "eleven once elf onze"), (12, "twelve doce zwolf zwoelf douze doze"),
        (13, "thirteen"), (14, "fourteen"), (15, "fifteen quince funfzehn quinze"), (16, "sixteen"), (17, "seventeen"), (18, "eighteen"), (19, "nineteen"),
        (20, "twenty veinte zwanzig vingt vinte"), (30, "thirty treinta dreissig trente trinta"), (40, "forty cuarenta vierzig quarante quarenta"), (45, "fortyfive"),
        (50, "fifty"), (60, "sixty"), (90, "ninety"));

    private static readonly Dictionary<string, char> Units = Table<char>(
        ('s', "second seconds s segundo segundos sekunde sekunden seconde secondes"),
        ('m', "minute minutes m minuto minutos minuten minuter"),
        ('h', "hour hours h hora horas stunde stunden std heure heures"),
        ('d', "day days d dia dias tag tage tagen jour jours"),
        ('w', "week weeks semana semanas woche wochen semaine semaines"),
        ('f', "fortnight fortnights"),
        ('M', "month months mes meses monat monate monaten mois"),
        ('q', "quarter quarters trimestre trimestres quartal"),
        ('y', "year years ano anos jahr jahre jahren"));

    public static DayOfWeek? Weekday(string word) => WeekdayNames.TryGetValue(word, out var day) ? day : null;

    public static int? Month(string word) => MonthNames.TryGetValue(word, out var month) ? month : null;

    public static int? Number(string word) => Numbers.TryGetValue(word, out var number) ? number : null;

    /// <summary>s, m, h, d, w, f (fortnight), M (month), q (quarter), y.</summary>
    public static char? Unit(string word) => Units.TryGetValue(word, out var unit) ? unit : null;

    /// <summary>Whether the word names a weekday or a month.</summary>
    public static bool IsDay(string word) => Weekday(word) is not null || Month(word) is not null;

    public static IEnumerable<string> All => WeekdayNames.Keys.Concat(MonthNames.Keys).Concat(Numbers.Keys).Concat(Units.Keys);

    private static Dictionary<string, T> Table<T>(params (T Value, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Value))).ToDictionary(pair => pair.word, pair => pair.Value);
}
