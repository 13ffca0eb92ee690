namespace NudgeBot.Host.Dashboard;

/// <summary>What a page has to say to whoever is at it.</summary>
internal abstract record PageContent
{
    private PageContent() { }

    public sealed record Told(IReadOnlyList<Sheet> Sheets) : PageContent
    {
        public IReadOnlyList<PagePick> Picks { get; init; } = [];

        public PageTurns? Turns { get; init; }
    }

    /// <param name="Why">A sentence for whoever may not see it.</param>
    public sealed record Refused(string Why) : PageContent;
}
