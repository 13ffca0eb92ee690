using Microsoft.AspNetCore.DataProtection;

namespace NudgeBot.Host.Security;

/// <summary>Seals and opens secrets. What was sealed for one owner does not open for another.</summary>
internal sealed class Vault(IServiceProvider services)
{
    /// <param name="owner">Whose it is, such as <c>slack T1</c>.</param>
    /// <exception cref="InvalidOperationException">There is nothing to encrypt with; the settings should have stopped the start.</exception>
    public string Seal(string secret, string owner) => Protector(owner).Protect(secret);

    public string Open(string sealedSecret, string owner) => Protector(owner).Unprotect(sealedSecret);

    private IDataProtector Protector(string owner) =>
        (services.GetService<IDataProtectionProvider>() ?? throw new InvalidOperationException("Security:Key and Security:CertificatePath are missing, so nothing can be kept encrypted."))
        .CreateProtector("tokens", owner);
}
