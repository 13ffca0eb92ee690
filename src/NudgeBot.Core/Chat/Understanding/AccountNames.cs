namespace NudgeBot.Core.Chat.Understanding;

/// <summary>The known account names, indexed once, so that a sentence is matched against 100,000 of them without a scan.</summary>
public sealed class AccountNames
{
    /// <summary>The names as given.</summary>
    public IReadOnlyList<string> All { get; }

    private AccountNames(IReadOnlyList<string> all) => All = all;

    public static AccountNames Of(IEnumerable<string> names) => new([.. names]);
}
