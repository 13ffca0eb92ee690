using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Postgres.Customers;

namespace NudgeBot.Host.Conversations;

/// <summary>Which customer a report is about. Never guessed: either there is exactly one, or there is a question.</summary>
internal abstract record Attribution
{
    private Attribution() { }

    internal sealed record To(AccountRow Account) : Attribution;

    internal sealed record Unclear(Doubt Doubt) : Attribution;

    /// <summary>An account of this name, the speaker's own before those of others.</summary>
    public static async Task<Attribution> OfAsync(Turn turn, string? name, CancellationToken cancellationToken, long? talkedAbout = null)
    {
        if (name is null)
        {
            return new Unclear(new Doubt(DoubtKind.WhichAccount, []));
        }

        var named = await new AccountStore(turn.Session).NamedAsync(name, turn.Speaker.Id, cancellationToken);
        var own = named.Where(account => account.OwnerId == turn.Speaker.Id).ToList();

        return (own, named) switch
        {
            _ when named.FirstOrDefault(account => account.Id == talkedAbout) is { } meant => new To(meant),
            ([var mine], _) => new To(mine),
            ([], [var only]) => new To(only),
            (_, []) => new Unclear(new Doubt(DoubtKind.UnknownAccount, [name])),
            _ => new Unclear(new Doubt(DoubtKind.AmbiguousAccount, [.. named.Select(account => account.Name).Distinct()])),
        };
    }
}
