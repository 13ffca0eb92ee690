using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NudgeBot.Teams.Tokens;

/// <summary>The certificate of <c>Teams:CertificatePath</c>, with its private key: a .pfx file, or a .pem file that holds both.</summary>
internal static class BotCertificate
{
    private static readonly TimeSpan Early = TimeSpan.FromDays(30);

    /// <summary>What is wrong with it, or null.</summary>
    public static string? Problem(TeamsOptions options)
    {
        if (!File.Exists(options.CertificatePath))
        {
            return $"Teams:CertificatePath names a file that is not there, or may not be read: {options.CertificatePath}.";
        }

        try
        {
            using var certificate = Load(options);
            return certificate.HasPrivateKey ? null : "Teams:CertificatePath holds no private key: it has to be a .pfx file with one, or a .pem file with the certificate and the key.";
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return "Teams:CertificatePath cannot be opened: it has to be a .pfx file, or a .pem file with the certificate and its private key; a password is in Teams:CertificatePassword.";
        }
    }

    /// <summary>The day it ends; null for a bot without one.</summary>
    public static DateTimeOffset? End(TeamsOptions options)
    {
        if (options.Credential != BotCredential.Certificate || Problem(options) is not null)
        {
            return null;
        }

        using var certificate = Load(options);
        return certificate.NotAfter.ToUniversalTime();
    }

    /// <summary>That it ends soon, or has; null while there is time.</summary>
    public static string? Warning(TeamsOptions options, DateTimeOffset now) => End(options) is { } end && end - now < Early
        ? string.Create(CultureInfo.InvariantCulture, $"The certificate of Teams:CertificatePath {(end > now ? "ends" : "ended")} on {end:yyyy-MM-dd}: upload the next one (entra.microsoft.com, App registrations, the bot's app, Certificates & secrets), then put it in its place and start again.")
        : null;

    /// <exception cref="CryptographicException">It cannot be opened.</exception>
    public static X509Certificate2 Load(TeamsOptions options)
    {
        var (path, password) = (options.CertificatePath, options.CertificatePassword);
        if (!path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase))
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }

        return password.Length > 0 ? X509Certificate2.CreateFromEncryptedPemFile(path, password) : X509Certificate2.CreateFromPemFile(path);
    }
}
