namespace NudgeBot.Core.Nudges;

/// <summary>What can be signalled from outside.</summary>
public enum SignalKind
{
    ServiceIssue,
    Misunderstanding,
    Question,
    ReferralChance,
    BuyingWindow,
    MeetingToBeBooked,
}

/// <summary>Something outside says that now is the time to call a customer.</summary>
/// <param name="Note">What it is about, in the words of whoever said so.</param>
/// <param name="ExpiresAt">From here on it is no reason any more.</param>
public sealed record SignalFacts(
    long Id, SignalKind Kind, long AccountId, long? DealId, string? Contact, string? Note, DateTimeOffset ArrivedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>The signal as the subject of a nudge.</summary>
    public string Subject => $"signal:{Id}";
}

/// <summary>The words under which the kinds are stored.</summary>
public static class SignalKinds
{
    private static readonly Dictionary<string, SignalKind> Kinds = Enum.GetValues<SignalKind>().ToDictionary(kind => kind.Word());

    public static string Word(this SignalKind kind) => SnakeCase.Of(kind);

    /// <summary>The kind stored under this word, or null when there is none.</summary>
    public static SignalKind? FromWord(string? word) => word is not null && Kinds.TryGetValue(word, out var kind) ? kind : null;
}
