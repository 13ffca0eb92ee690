using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace NudgeBot.Host.Security;

/// <summary>The keys of <c>Security:Key</c>, which wrap those in the database and are never there themselves: the first wraps, all unwrap.</summary>
internal sealed class WrappingKeys(string given)
{
    private readonly WrappingKey[] keys = [.. Split(given).Select(key => new WrappingKey(key))];

    public static string[] Split(string given) => given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public string Wrap(string text) => keys[0].Wrap(text);

    /// <exception cref="CryptographicException">It was wrapped with none of them.</exception>
    public string Unwrap(string text) => Unwrap(text, out _);

    /// <summary>The text as the first key wraps it; null where it is so already.</summary>
    /// <exception cref="CryptographicException">It was wrapped with none of them.</exception>
    public string? Rewrap(string text) => Unwrap(text, out var by) is var plain && by > 0 ? Wrap(plain) : null;

    private string Unwrap(string text, out int by)
    {
        for (by = 0; by < keys.Length - 1; by++)
        {
            try
            {
                return keys[by].Unwrap(text);
            }
            catch (AuthenticationTagMismatchException)
            {
                // By another one, then.
            }
        }

        return keys[by].Unwrap(text);
    }
}

/// <summary>One of them.</summary>
internal sealed class WrappingKey(string given)
{
    // Whatever form the operator gave it, this gives 32 bytes; the secret is random, so it need not be made slow to guess.
    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(given), outputLength: 32, info: "nudgebot protection keys"u8.ToArray());

    public string Wrap(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var wrapped = new byte[AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize + plain.Length];
        var (nonce, tag, cipher) = Parts(wrapped);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        aes.Encrypt(nonce, plain, cipher, tag);
        return Convert.ToBase64String(wrapped);
    }

    /// <exception cref="CryptographicException">It was wrapped with another key.</exception>
    public string Unwrap(string text)
    {
        var wrapped = Convert.FromBase64String(text);
        var (nonce, tag, cipher) = Parts(wrapped);
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        aes.Decrypt(nonce, cipher, tag, plain);
        return Encoding.UTF8.GetString(plain);
    }

    private static Wrapped Parts(byte[] wrapped)
    {
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        return new Wrapped(wrapped.AsSpan(0, nonce), wrapped.AsSpan(nonce, tag), wrapped.AsSpan(nonce + tag));
    }

    private readonly ref struct Wrapped(Span<byte> nonce, Span<byte> tag, Span<byte> cipher)
    {
        private readonly Span<byte> nonce = nonce;
        private readonly Span<byte> tag = tag;
        private readonly Span<byte> cipher = cipher;

        public void Deconstruct(out Span<byte> first, out Span<byte> second, out Span<byte> third)
        {
            first = nonce;
            second = tag;
            third = cipher;
        }
    }
}

internal sealed class KeyEncryptor(WrappingKeys keys) : IXmlEncryptor
{
    public const string Element = "wrapped";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement(Element, keys.Wrap(plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(KeyDecryptor));
}

/// <summary>Made by the library, by name, from what the keys say about themselves.</summary>
internal sealed class KeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(services.GetRequiredService<WrappingKeys>().Unwrap(encryptedElement.Value));
}
