using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NudgeBot.Core.Calls;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>An id for rows of a file that has none: what the row says. The same row is the same touch, whichever line it is on.</summary>
internal static class ContentId
{
    public static string Of(ImportedActivity touch)
    {
        var content = string.Join('\u001f',
        [
            touch.Kind.Word(), touch.Direction.Word(), touch.Outcome?.Word(), touch.OccurredAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture), touch.Account,
            touch.Contact, touch.Deal, touch.Rep, touch.Minutes?.ToString(CultureInfo.InvariantCulture), touch.ContactName, touch.Note,
        ]);
        return "row:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 16));
    }
}
