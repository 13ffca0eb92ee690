namespace NudgeBot.Core.Nudges;

/// <summary>"Not this customer", "not this rule", or both together: until a time, or until further notice.</summary>
public sealed record Mute(long? AccountId, string? Rule, DateTimeOffset? Until)
{
    /// <summary>Whether it silences this rule about this account. Who is muted is still called back: a promise is not broken by a mute.</summary>
    public bool Covers(IRule rule, long accountId) =>
        Rule is null ? AccountId == accountId && !rule.PassesMutes : Rule == rule.Name && (AccountId is null || AccountId == accountId);

    /// <summary>When this mute lets a nudge through that was to go at this moment: the moment itself, a later one, or never (null).</summary>
    public DateTimeOffset? LetsThrough(DateTimeOffset moment) => Until is not { } until ? null : until > moment ? until : moment;
}
