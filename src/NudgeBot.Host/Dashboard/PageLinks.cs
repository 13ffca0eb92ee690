using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Dashboard;

namespace NudgeBot.Host.Dashboard;

/// <summary>
/// Links to the page: signed, personal, good once and for ten minutes. Where the host has a key, a link is sealed with it, so that none is even looked
/// up that we did not make; where it has none, its random part alone keeps it.
/// </summary>
internal sealed class PageLinks(Database database, PageAddress address, IServiceProvider services, TimeProvider machine) : IPageLinks
{
    public const string Path = "/dashboard/open/";

    private const string Purpose = "page links";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public bool CanBeMade => address.Base is not null;

    public int LastsMinutes => (int)Lasts.TotalMinutes;

    public async Task<Uri?> MakeAsync(long organization, long person, CancellationToken cancellationToken)
    {
        if (address.Base is not { } here)
        {
            return null;
        }

        var secret = PageSecret.Make(organization);
        await database.InAsync(organization, session => new PageDoorStore(session).AddLinkAsync(person, secret.Hash, machine.GetUtcNow() + Lasts, cancellationToken), cancellationToken);
        return new Uri(here, Path + (Protector?.Protect(secret.Write()) ?? secret.Write()));
    }

    /// <summary>What stands in a link; null when we did not make it.</summary>
    public PageSecret? Read(string link)
    {
        try
        {
            return PageSecret.Read(Protector is { } protector ? protector.Unprotect(link) : link);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector? Protector => services.GetService<IDataProtectionProvider>()?.CreateProtector(Purpose);
}
