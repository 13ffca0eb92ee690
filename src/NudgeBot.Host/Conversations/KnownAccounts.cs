using System.Collections.Concurrent;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Customers;

namespace NudgeBot.Host.Conversations;

/// <summary>The index of account names per organization, built anew only when a name came, went or changed.</summary>
internal sealed class KnownAccounts
{
    private readonly ConcurrentDictionary<long, (long Version, AccountNames Names)> known = new();

    public async Task<AccountNames> OfAsync(Session session, CancellationToken cancellationToken)
    {
        var accounts = new AccountStore(session);
        var version = await accounts.NamesVersionAsync(cancellationToken);
        if (known.TryGetValue(session.OrganizationId, out var held) && held.Version == version)
        {
            return held.Names;
        }

        var names = AccountNames.Of(await accounts.NamesAsync(cancellationToken));
        known[session.OrganizationId] = (version, names);
        return names;
    }
}
