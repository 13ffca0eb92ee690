using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Slack;

namespace NudgeBot.Host.Security;

/// <summary>
/// Opens the security room: tokens are encrypted by keys that stand in the database, wrapped by <c>Security:Key</c> or by the certificate of
/// <c>Security:CertificatePath</c>, which never do. Without either, nothing can be encrypted and nothing is kept that would have to be.
/// </summary>
internal static class SecuritySetup
{
    private const string KeyName = "Security:Key";
    private const string CertificateName = "Security:CertificatePath";
    private const int ShortestKey = 32;

    public static bool CanEncrypt(IConfiguration configuration) => Given(configuration, KeyName) is not null || Given(configuration, CertificateName) is not null;

    /// <summary>What is wrong with the settings, one sentence each.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        if (Given(configuration, KeyName) is { } given && (WrappingKeys.Split(given) is { Length: 0 } || WrappingKeys.Split(given).Any(key => key.Length < ShortestKey)))
        {
            yield return
                $"{KeyName} is too short to keep tokens safe: use {ShortestKey} random characters or more, for example from 'openssl rand -base64 32'; "
                + "several such keys stand with commas between them while one is replaced, the new one first.";
        }

        if (Given(configuration, CertificateName) is { } path && Problem(path, configuration) is { } problem)
        {
            yield return problem;
        }
    }

    /// <summary>What is wrong between the settings and what is kept in the database; null when they fit.</summary>
    public static async Task<string?> MisfitAsync(IConfiguration configuration, Database database, CancellationToken cancellationToken)
    {
        if (!CanEncrypt(configuration))
        {
            return await SealedTokens.AreThereAsync(database, cancellationToken) ? StoredKeys.Unopened : null;
        }

        using var services = Services(configuration, database);
        return StoredKeys.AllOpen(services.GetRequiredService<IKeyManager>()) ? null : StoredKeys.Misfit;
    }

    /// <summary>Wraps every key in the database by the first of <c>Security:Key</c>, so that the others can be left out. How many were wrapped by another.</summary>
    public static int Rewrap(IConfiguration configuration, Database database)
    {
        using var services = Services(configuration, database);
        return services.GetService<WrappingKeys>() is { } keys ? services.GetRequiredService<StoredKeys>().Rewrap(keys) : 0;
    }

    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Vault>();
        if (!CanEncrypt(configuration))
        {
            return services;
        }

        var protection = services.AddDataProtection().SetApplicationName("nudgebot");
        services.AddSingleton<ProtectionKeyStore>();
        services.AddSingleton<StoredKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<StoredKeys>((options, keys) => options.XmlRepository = keys);
        if (Given(configuration, KeyName) is { } key)
        {
            services.AddSingleton(new WrappingKeys(key));
            services.AddOptions<KeyManagementOptions>().Configure<WrappingKeys>((options, wrapping) => options.XmlEncryptor = new KeyEncryptor(wrapping));
        }
        else
        {
            var certificate = Certificate(Given(configuration, CertificateName)!, configuration);
            protection.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
        }

        return services;
    }

    private static ServiceProvider Services(IConfiguration configuration, Database database) =>
        new ServiceCollection().AddLogging().AddSingleton(database).AddSecurity(configuration).BuildServiceProvider();

    private static string? Given(IConfiguration configuration, string name) => configuration[name] is { Length: > 0 } given ? given : null;

    private static string? Problem(string path, IConfiguration configuration)
    {
        if (!File.Exists(path))
        {
            return $"{CertificateName} names a file that is not there, or may not be read: {path}.";
        }

        try
        {
            using var certificate = Certificate(path, configuration);
            return certificate.HasPrivateKey ? null : $"{CertificateName} holds no private key: it has to be a .pfx file with one.";
        }
        catch (CryptographicException)
        {
            return $"{CertificateName} cannot be opened: it has to be a .pfx file whose password, if it has one, is in Security:CertificatePassword.";
        }
    }

    private static X509Certificate2 Certificate(string path, IConfiguration configuration) =>
        X509CertificateLoader.LoadPkcs12FromFile(path, Given(configuration, "Security:CertificatePassword"));
}
