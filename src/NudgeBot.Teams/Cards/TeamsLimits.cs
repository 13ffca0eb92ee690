namespace NudgeBot.Teams.Cards;

/// <summary>
/// Teams' limits on what is shown. A message is at most 100 KB, counted as UTF-16; what surrounds a card and what others add to it counts too.
/// We count the JSON with everything but ASCII written as <c>\u….</c>: never less than any other reading.
/// </summary>
internal static class TeamsLimits
{
    /// <summary>UTF-16 units of a message's own part: 80 KB.</summary>
    public const int Message = 40_000;

    /// <summary>Of all buttons of one message, which are the last thing to give way.</summary>
    public const int Buttons = 24_000;

    /// <summary>Of what is read aloud and shown in a toast.</summary>
    public const int Summary = 4000;

    /// <summary>Of what stands in for a card where none is drawn; the summary has the rest.</summary>
    public const int Fallback = 500;

    /// <summary>Of one text.</summary>
    public const int Text = 3000;

    public const int FactName = 100;

    public const int Facts = 40;

    public const int TableRows = 60;

    public const int TableColumns = 20;

    public const int Cell = 300;

    /// <summary>Of a chart, of which Teams documents no limits: as many bars as a month has days.</summary>
    public const int ChartPoints = 31;

    public const int ChartSeries = 6;

    public const int ChartLabel = 30;

    public const int ChartTitle = 150;

    public const int ButtonTitle = 80;

    /// <summary>At once; the others are behind "…".</summary>
    public const int ButtonsShown = 6;

    /// <summary>Whose view one card refreshes by itself.</summary>
    public const int RefreshedFor = 60;
}
