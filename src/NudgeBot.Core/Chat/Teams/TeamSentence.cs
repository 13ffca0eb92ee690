namespace NudgeBot.Core.Chat.Teams;

/// <summary>A sentence about who manages whom, or where a team reports. Names are as typed, mentions as the platform writes them.</summary>
public abstract record TeamSentence(string Team)
{
    /// <summary>"Marek manages West: Ana, Ola".</summary>
    /// <param name="Members">Who is in the team from now on, beside those who are; empty where the sentence names nobody.</param>
    public sealed record Manages(string Manager, string Team, IReadOnlyList<string> Members) : TeamSentence(Team);

    /// <summary>"Marek no longer manages West".</summary>
    public sealed record ManagesNoLonger(string Manager, string Team) : TeamSentence(Team);

    /// <summary>"Ana and Ola join West".</summary>
    public sealed record Join(IReadOnlyList<string> Members, string Team) : TeamSentence(Team);

    /// <summary>"West reports in #west".</summary>
    /// <param name="Channel">As typed, or <see cref="Here"/>; null for "West reports nowhere".</param>
    public sealed record ReportsIn(string Team, string? Channel) : TeamSentence(Team)
    {
        /// <summary>The channel in which it was said.</summary>
        public const string Here = "here";
    }

    /// <summary>The people it names, as typed.</summary>
    public IReadOnlyList<string> People => this switch
    {
        Manages manages => [manages.Manager, .. manages.Members],
        ManagesNoLonger no => [no.Manager],
        Join join => join.Members,
        _ => [],
    };

    /// <summary>Whether somebody or some channel is mentioned, so that it can hardly be about anything else.</summary>
    public bool IsCertain => People.Any(TeamPhrases.IsMention) || (this is ReportsIn { Channel: ['#', ..] or ['<', ..] });

    /// <summary>The sentence, or null when it is about anything else. Never throws.</summary>
    public static TeamSentence? Read(string text) => TeamPhrases.Read(text);
}
