using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace NudgeBot.Host.Security;

/// <summary>Seals and opens secrets. What was sealed for one owner does not open for another.</summary>
internal sealed partial class Vault(IServiceProvider services, ILogger<Vault> logger)
{
    /// <param name="owner">Whose it is, such as <c>slack T1</c>.</param>
    /// <exception cref="CryptographicException">The settings do not fit the keys in the database, or are missing; the message says which to mend.</exception>
    public string Seal(string secret, string owner) => Try(owner, protector => protector.Protect(secret));

    /// <inheritdoc cref="Seal"/>
    public string Open(string sealedSecret, string owner) => Try(owner, protector => protector.Unprotect(sealedSecret));

    private string Try(string owner, Func<IDataProtector, string> work)
    {
        var sentence = StoredKeys.Missing;
        try
        {
            if (services.GetService<IDataProtectionProvider>() is { } provider)
            {
                return work(provider.CreateProtector("tokens", owner));
            }
        }
        catch (CryptographicException)
        {
            // What the library says is about keys by their numbers; an operator reads about settings.
            sentence = StoredKeys.Misfit;
        }

        Log.Shut(logger, owner, sentence);
        throw new CryptographicException(sentence);
    }

    private static partial class Log
    {
        [LoggerMessage(620, LogLevel.Error, "A token of {Owner} cannot be sealed or opened: {Sentence}")]
        public static partial void Shut(ILogger logger, string owner, string sentence);
    }
}
