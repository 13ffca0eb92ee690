using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Security;

/// <summary>
/// The keys in the database. While there is one that does not open, no other is added: a host with the wrong setting would else leave a key that
/// no host with the right one can open.
/// </summary>
internal sealed class StoredKeys(ProtectionKeyStore store, IServiceProvider services) : IXmlRepository
{
    /// <summary>What is wrong when a key does not open, and how to mend it.</summary>
    public const string Misfit =
        "Security:Key (or Security:CertificatePath) is not the one with which the keys in the database were wrapped, so the tokens that are kept there do not open. "
        + "Put the former one back. If it is lost, empty the table protection_keys; each workspace then has to install NudgeBot again.";

    /// <summary>What is wrong when tokens are kept, and the settings name nothing that opens them.</summary>
    public const string Unopened =
        "The database keeps encrypted tokens of Slack workspaces, and neither Security:Key nor Security:CertificatePath is set to open them. Set the one with which they were kept. "
        + "If it is lost, empty the table protection_keys; each workspace then has to install NudgeBot again.";

    /// <summary>What is wrong when there is nothing to open them with.</summary>
    public const string Missing = "Security:Key and Security:CertificatePath are missing, so tokens can be neither kept nor read.";

    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.All().Select(xml => XElement.Parse(xml))];

    /// <exception cref="CryptographicException">There are keys that the settings do not open.</exception>
    public void StoreElement(XElement element, string friendlyName)
    {
        if (!AllOpen(services.GetRequiredService<IKeyManager>()))
        {
            throw new CryptographicException(Misfit);
        }

        store.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>Wraps by the first key whatever is wrapped by another. How many were.</summary>
    public int Rewrap(WrappingKeys keys)
    {
        var count = 0;
        foreach (var (id, xml) in store.AllById())
        {
            var element = XElement.Parse(xml);
            var others = element.Descendants(KeyEncryptor.Element).Select(wrapped => (wrapped, Anew: keys.Rewrap(wrapped.Value))).Where(one => one.Anew is not null).ToList();
            others.ForEach(one => one.wrapped.Value = one.Anew!);
            if (others.Count > 0)
            {
                store.Change(id, element.ToString(SaveOptions.DisableFormatting));
                count++;
            }
        }

        return count;
    }

    /// <summary>Whether what the settings give opens every key.</summary>
    public static bool AllOpen(IKeyManager keys) => keys.GetAllKeys().All(Opens);

    private static bool Opens(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (Exception exception) when (exception is CryptographicException or InvalidOperationException or FormatException)
        {
            // Wrapped by another key, by a certificate where a key is given, or by a key where a certificate is.
            return false;
        }
    }
}
