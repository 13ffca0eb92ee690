using NudgeBot.Core.Chat.Understanding.Accounts;

namespace NudgeBot.Core.Chat.Understanding;

/// <summary>
/// The known account names, indexed once, so that a sentence is matched against 100,000 of them without a scan.
/// Making it for 100,000 names takes about a second: keep it as long as the names stay the same.
/// </summary>
public sealed class AccountNames
{
    /// <summary>The names as given.</summary>
    public IReadOnlyList<string> All { get; }

    internal NameIndex Index { get; }

    private AccountNames(IReadOnlyList<string> all)
    {
        All = all;
        Index = new NameIndex(all);
    }

    public static AccountNames Of(IEnumerable<string> names) => new([.. names]);
}
