using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NudgeBot.Teams.Receiving;

namespace NudgeBot.Teams.Tokens;

/// <summary>Whether Microsoft takes the settings, for an operator who asks before anybody is nudged.</summary>
public static class TeamsCheck
{
    /// <summary>What is fine and what to look after, or what to mend, in sentences. Fetches the Connector's keys, and asks Entra for a token.</summary>
    public static Task<(bool IsFine, string Sentence)> RunAsync(TeamsOptions options, CancellationToken cancellationToken) => RunAsync(options, IdentityHttp.Create(), TimeProvider.System, cancellationToken);

    internal static async Task<(bool IsFine, string Sentence)> RunAsync(TeamsOptions options, IdentityHttp http, TimeProvider machine, CancellationToken cancellationToken)
    {
        using var counters = new TeamsCounters();
        var keys = new KeyStore(options, http, counters, machine, NullLogger<KeyStore>.Instance);
        var token = new ConnectorToken(new EntraLogin(options, http), counters, machine, NullLogger<ConnectorToken>.Instance);
        await Task.WhenAll(keys.RefreshAsync(), token.RefreshAsync()).WaitAsync(cancellationToken);

        string[] amiss = [.. new[] { keys.Trouble, token.Trouble, BotCertificate.Warning(options, machine.GetUtcNow()) }.OfType<string>()];
        return amiss.Length > 0
            ? (false, string.Join(" ", amiss.Select(Sentence)))
            : (true, $"Microsoft's keys are there, and Entra gives a token; {Tenants(options)}; {End(options)}; the messaging endpoint of the Azure Bot (portal.azure.com, Configuration) has to be https://<this host>/api/messages");
    }

    private static string Tenants(TeamsOptions options) => options.Tenants.Contains("*")
        ? "people of every tenant may speak to the bot"
        : $"people of {(options.Tenants.Count == 1 ? "tenant" : "the tenants")} {string.Join(", ", options.Tenants)} may speak to the bot";

    private static string End(TeamsOptions options) => options.Credential switch
    {
        BotCredential.Certificate => string.Create(CultureInfo.InvariantCulture, $"the certificate ends on {BotCertificate.End(options):yyyy-MM-dd}"),
        BotCredential.Secret => "when the client secret ends, Entra tells only in its portal (App registrations, Certificates & secrets): note the day",
        _ => "there is no secret that could run out",
    };

    private static string Sentence(string said) => $"{char.ToUpperInvariant(said[0])}{said[1..].TrimEnd('.')}.";
}
