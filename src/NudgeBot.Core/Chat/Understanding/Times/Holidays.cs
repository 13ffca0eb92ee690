namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>Holidays that people promise calls around.</summary>
internal static class Holidays
{
    /// <summary>The first and last day of a holiday named by these words in a year; null when the words name none.</summary>
    public static Days? Of(string words, int year) => words switch
    {
        "thanksgiving" or "turkey day" => Days.One(Nth(year, 11, DayOfWeek.Thursday, 4)),
        "black friday" => Days.One(Nth(year, 11, DayOfWeek.Thursday, 4).AddDays(1)),
        "cyber monday" => Days.One(Nth(year, 11, DayOfWeek.Thursday, 4).AddDays(4)),
        "christmas" or "xmas" or "noel" or "navidad" or "natal" or "weihnachten" => Days.One(new DateOnly(year, 12, 25)),
        "christmas eve" or "xmas eve" => Days.One(new DateOnly(year, 12, 24)),
        "boxing day" => Days.One(new DateOnly(year, 12, 26)),
        "new years" or "new year" or "new years day" or "the new year" => Days.One(new DateOnly(year, 1, 1)),
        "new years eve" or "nye" => Days.One(new DateOnly(year, 12, 31)),
        "the holidays" or "the holiday break" or "holiday season" => new Days(new DateOnly(year, 12, 24), new DateOnly(year + 1, 1, 1)),
        "halloween" => Days.One(new DateOnly(year, 10, 31)),
        "valentines" or "valentines day" => Days.One(new DateOnly(year, 2, 14)),
        "labor day" => Days.One(Nth(year, 9, DayOfWeek.Monday, 1)),
        "memorial day" => Days.One(new DateOnly(year, 5, 31).AddDays(-(((int)new DateOnly(year, 5, 31).DayOfWeek + 6) % 7))),
        "mlk day" => Days.One(Nth(year, 1, DayOfWeek.Monday, 3)),
        "presidents day" => Days.One(Nth(year, 2, DayOfWeek.Monday, 3)),
        "columbus day" => Days.One(Nth(year, 10, DayOfWeek.Monday, 2)),
        "veterans day" => Days.One(new DateOnly(year, 11, 11)),
        "independence day" or "the fourth of july" or "4th of july" or "july 4th" => Days.One(new DateOnly(year, 7, 4)),
        "juneteenth" => Days.One(new DateOnly(year, 6, 19)),
        "good friday" => Days.One(Easter(year).AddDays(-2)),
        "easter" or "pascua" or "ostern" or "paques" or "pascoa" => new Days(Easter(year), Easter(year).AddDays(1)),
        "easter monday" => Days.One(Easter(year).AddDays(1)),
        _ => null,
    };

    /// <summary>Whether a holiday's name begins with this word.</summary>
    public static bool BeginsWith(string word) => word is "thanksgiving" or "turkey" or "black" or "cyber" or "christmas" or "xmas" or "noel" or "navidad" or "natal" or "weihnachten" or "boxing" or "new" or "nye" or "the" or "holiday" or "halloween"
        or "valentines" or "labor" or "memorial" or "mlk" or "presidents" or "columbus" or "veterans" or "independence" or "4th" or "july" or "juneteenth" or "good" or "easter" or "pascua" or "ostern" or "paques" or "pascoa";

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int n)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + ((n - 1) * 7));
    }

    // The anonymous Gregorian rule.
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7, m = (a + (11 * h) + (22 * l)) / 451;
        int month = (h + l - (7 * m) + 114) / 31, day = ((h + l - (7 * m) + 114) % 31) + 1;
        return new DateOnly(year, month, day);
    }
}
