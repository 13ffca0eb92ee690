using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Identity.Client;

namespace NudgeBot.Teams.Tokens;

/// <summary>There is no token for the Connector now. The message says why, and where to mend it.</summary>
/// <param name="isOurs">Whether the settings have to be mended; else trying again may do.</param>
internal sealed class NoTokenException(string sentence, bool isOurs, Exception? inner = null) : Exception(sentence, inner)
{
    public bool IsOurs => isOurs;
}

/// <summary>What Entra means by its numbers, and where that is mended.</summary>
internal static partial class EntraErrors
{
    private const string Secrets = "entra.microsoft.com, App registrations, the bot's app, Certificates & secrets";
    private const string Federation = "entra.microsoft.com, App registrations, the bot's app, Certificates & secrets, Federated credentials";

    public static NoTokenException Read(Exception exception, TeamsOptions options) => exception switch
    {
        MsalServiceException said when Number(said.Message) is { } number => new NoTokenException($"{Sentence(number, options)} (AADSTS{number})", Known(number), said),
        MsalException { ErrorCode: MsalError.ManagedIdentityRequestFailed or MsalError.ManagedIdentityUnreachableNetwork or MsalError.ManagedIdentityResponseParseFailure } =>
            new NoTokenException("The managed identity gave no token: see that this machine runs in Azure and that the identity of Teams:ManagedIdentityClientId is assigned to it", isOurs: true, exception),
        CryptographicException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException when options.Credential == BotCredential.Certificate =>
            new NoTokenException("Teams:CertificatePath cannot be opened: see that the file is there and whole, and compare Teams:CertificatePassword", isOurs: true, exception),
        IOException or UnauthorizedAccessException =>
            new NoTokenException("The file of AZURE_FEDERATED_TOKEN_FILE cannot be read: see that the workload identity is set up for this pod", isOurs: true, exception),
        _ => new NoTokenException($"{options.TokenAuthority.Host} gave no token, and no reason: see that this host reaches it over https", isOurs: false, exception),
    };

    private static bool Known(int number) => number is not (90033 or 90055 or 90100 or 50196);

    private static string Sentence(int number, TeamsOptions options) => number switch
    {
        700016 => "Entra does not know the bot's app in this directory: for a bot of one tenant set Teams:TenantId to the Directory (tenant) ID on the Overview page of its app registration, and compare Teams:AppId and Teams:Cloud",
        7000215 => $"Entra does not take the secret: Teams:AppPassword has to be the Value of a client secret, not its Secret ID ({Secrets})",
        7000222 => $"The client secret has run out: make a new one and set its Value as Teams:AppPassword ({Secrets})",
        7000216 or 7000218 => $"Entra wants a secret or a certificate: compare Teams:AppPassword and Teams:CertificatePath ({Secrets})",
        7000229 => $"The bot's app has no service principal in its tenant: make one with 'az ad sp create --id {options.AppId}'",
        7000112 => "The bot's app is switched off: an admin switches it on again (entra.microsoft.com, Enterprise applications, the bot's app, Properties, Enabled for users to sign-in)",
        700027 or 7000272 => $"Entra does not take the certificate: upload the public part of the one in Teams:CertificatePath, and see that it has not run out ({Secrets})",
        500011 or 500014 => "Entra does not know the Bot Framework in this directory: Teams:Cloud is not the cloud of this tenant",
        90002 or 900023 => "Entra does not know the tenant: Teams:TenantId has to be the Directory (tenant) ID on the Overview page of the app registration, and Teams:Cloud its cloud",
        70021 or 700211 or 700212 or 700213 => $"Nobody has told the bot's app to trust this identity: add it, with its issuer, subject and audience ({Federation})",
        700024 => "The clock of this machine is wrong, or the certificate has run out: what we sign with it is not valid now",
        _ => "Entra gives no token: its number is explained at https://login.microsoftonline.com/error",
    };

    private static int? Number(string message) => AadSts().Match(message) is { Success: true } match ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"AADSTS(?<number>\d{3,9})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex AadSts();
}
