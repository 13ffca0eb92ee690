using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Tests.Chat.Understanding;

/// <summary>Ana, who sells, on a Tuesday in New York, just nudged about Harbor Lane Bakery.</summary>
internal static class Rep
{
    public static readonly DateTimeOffset Tuesday = new(2027, 2, 9, 10, 20, 0, TimeSpan.FromHours(-5));

    public static readonly string[] Accounts =
        ["Harbor Lane Bakery", "Quillon Freight", "B&W Tools", "Northgate Steel Inc.", "Northgate Steel, Ohio", "Target", "Next Step Physio", "No Answer Required LLC", "24-Hour Pumps", "3M", "J.P. Moss", "Voice Mail Systems", "Bäckerei Grünwald"];

    private static readonly AccountNames Names = AccountNames.Of(Accounts);

    public static SentenceContext Ana(string? nudged = "Harbor Lane Bakery", DateTimeOffset? now = null) => new(now ?? Tuesday, Role.Rep, nudged, Names, [], []);

    public static SentenceContext Marek() => new(Tuesday, Role.Manager, null, Names, ["Ana", "Ola", "Li Wei"], ["West", "North"]);

    /// <summary>How a sentence of Ana's is read.</summary>
    public static Reading Says(string text, string? nudged = "Harbor Lane Bakery") => Understand.Sentence(text, Ana(nudged));
}
