using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Net.Http.Headers;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Host.Files;

/// <summary>
/// Links to the files of messages. A link is sealed: it names an organization, a message and its own end, nobody can make or change one, and
/// nothing is written down. Whoever has it reads the file until it ends.
/// </summary>
internal sealed class FileLinks(Database database, IConfiguration configuration, IServiceProvider services, TimeProvider machine) : IFileLinks
{
    private const string Path = "/files";
    private const string Purpose = "file links";
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    private readonly Claims claims = new(database);

    public async Task<Uri?> OfAsync(string platform, string workspace, string key, ChatMessage message, CancellationToken cancellationToken) =>
        message.File is not null && Uri.TryCreate(configuration["Server:PublicUrl"], UriKind.Absolute, out var address) && Protector is { } protector
            && await claims.WorkspaceAsync(platform, workspace, cancellationToken) is { } claim
            ? new Uri(address, $"{Path}/{protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{claim.OrganizationId} {key} {(machine.GetUtcNow() + Lasts).ToUnixTimeSeconds()}"))}")
            : null;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path + "/{link}", (string link, HttpContext http, FileLinks links) => links.GetAsync(link, http));

    private async Task<IResult> GetAsync(string link, HttpContext http)
    {
        http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        http.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        if (Read(link) is not var (organization, id) || await FileAsync(organization, id, http.RequestAborted) is not { } file)
        {
            return Results.Text(FileWords.LinkIsOver, MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status404NotFound);
        }

        return file.Description.Length > 0 ? Results.File(file.Bytes, MediaTypeNames.Image.Png) : Results.File(file.Bytes, MediaTypeNames.Text.Csv, file.Name);
    }

    private (long Organization, long Message)? Read(string link)
    {
        try
        {
            return Protector?.Unprotect(link).Split(' ') is [var organization, var message, var end]
                && long.Parse(end, CultureInfo.InvariantCulture) >= machine.GetUtcNow().ToUnixTimeSeconds()
                ? (long.Parse(organization, CultureInfo.InvariantCulture), long.Parse(message, CultureInfo.InvariantCulture))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private Task<ChatFile?> FileAsync(long organization, long id, CancellationToken cancellationToken) =>
        database.InAsync(organization, async session => (await new OutboxStore(session).FindAsync(id, cancellationToken))?.Message.File, cancellationToken);

    private IDataProtector? Protector => services.GetService<IDataProtectionProvider>()?.CreateProtector(Purpose);
}
