namespace NudgeBot.Teams.Tokens;

/// <summary>What became of checking the token that came with an activity.</summary>
internal abstract record TokenOutcome
{
    private TokenOutcome() { }

    public sealed record Passed : TokenOutcome;

    /// <param name="Reason">One of few sentences.</param>
    /// <param name="Issuer">As the token says, fit for a log.</param>
    /// <param name="Audience">As the token says, fit for a log.</param>
    public sealed record Refused(string Reason, string Issuer = "unknown", string Audience = "unknown") : TokenOutcome;

    /// <summary>There are no keys to check it with.</summary>
    public sealed record NotReady : TokenOutcome;
}
