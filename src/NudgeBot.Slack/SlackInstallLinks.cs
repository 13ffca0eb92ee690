using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Slack;

/// <summary>
/// The links by which another workspace joins an organization. A link names the organization and its own end, and is signed with
/// <c>Slack:StateSecret</c>; nothing is written down. It says where a workspace goes and opens nothing.
/// </summary>
public sealed class SlackInstallLinks(SlackOptions options, TimeProvider machine) : IInstallLinks
{
    internal const string Parameter = "to";
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public string Platform => Sending.SlackChannel.Name;

    public int LastsDays => Lasts.Days;

    public Uri? Into(long organization) => options.PublicUrl is { } address ? Into(organization, address) : null;

    /// <param name="address">The bot's own, as browsers reach it.</param>
    public Uri Into(long organization, Uri address)
    {
        var named = string.Create(CultureInfo.InvariantCulture, $"{organization}-{(machine.GetUtcNow() + Lasts).ToUnixTimeSeconds()}");
        return new Uri(address, Install($"{named}-{Signed(named)}"));
    }

    /// <summary>Where an install begins, with the link it came by.</summary>
    internal static string Install(string? link) => string.IsNullOrEmpty(link) ? "/slack/install" : $"/slack/install?{Parameter}={Uri.EscapeDataString(link)}";

    /// <summary>The organization that a link names; null when we did not make it so, or it has run out.</summary>
    internal long? Read(string link) =>
        link.Split('-') is [var organization, var ends, var signature]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signed($"{organization}-{ends}")), Encoding.UTF8.GetBytes(signature))
        && long.Parse(ends, CultureInfo.InvariantCulture) >= machine.GetUtcNow().ToUnixTimeSeconds()
            ? long.Parse(organization, CultureInfo.InvariantCulture)
            : null;

    // What is signed here is good for nothing else that this secret signs.
    private string Signed(string named) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.StateSecret), Encoding.UTF8.GetBytes($"link into {named}")));
}
