using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NudgeBot.Host.Dashboard;

/// <summary>What a link or a cookie carries: whose organization it is of, and 256 bits that nobody can guess. Only its hash is kept.</summary>
internal sealed record PageSecret(long OrganizationId, string Bits)
{
    private const char Between = '.';
    private const int Length = 43;

    /// <summary>What the database keeps of it.</summary>
    public byte[] Hash { get; } = SHA256.HashData(Encoding.ASCII.GetBytes(Bits));

    public static PageSecret Make(long organizationId) => new(organizationId, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Null for anything that cannot be one.</summary>
    public static PageSecret? Read(string? text) =>
        text?.Split(Between) is [var organization, { Length: Length } bits] && Base64Url.IsValid(bits) && long.TryParse(organization, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new PageSecret(id, bits)
            : null;

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{OrganizationId}{Between}{Bits}");

    // Wherever it ends up by mistake, it says nothing.
    public override string ToString() => nameof(PageSecret);
}
