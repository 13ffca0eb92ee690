using Microsoft.IdentityModel.Protocols;

namespace NudgeBot.Teams.Tokens;

/// <summary>Fetches a document over https. (The library's own retriever lets a host that hangs hang for ever: it does not hand on its token.)</summary>
internal sealed class Documents(HttpClient http) : IDocumentRetriever
{
    /// <exception cref="HttpRequestException">It is not to be had.</exception>
    public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
        Uri.TryCreate(address, UriKind.Absolute, out var at) && at.Scheme == Uri.UriSchemeHttps
            ? http.GetStringAsync(at, cancel)
            : throw new HttpRequestException("The address is not one of https.");
}
