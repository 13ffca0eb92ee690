using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Sending;

namespace NudgeBot.Slack.Receiving;

/// <summary>
/// Fetches what people drop into the DM. Slack says where a file is, and the token goes along to there, so only Slack's own hosts are asked.
/// </summary>
internal sealed class SlackFiles(SlackApi api, SlackHttp http, SlackOptions options, ISlackInstallations installations, TimeProvider machine) : IChatFiles
{
    private const int MostBytes = 15 * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public string Platform => SlackChannel.Name;

    public async Task<FetchedFile> FetchAsync(string workspace, string id, CancellationToken cancellationToken)
    {
        if (await installations.FindAsync(workspace, cancellationToken) is not { } installation)
        {
            return new FetchedFile.NotHere(FileWords.Gone);
        }

        try
        {
            return await api.CallAsync(workspace, installation.BotToken, SlackMethod.FilesInfo, new JsonObject { ["file"] = id }, cancellationToken) switch
            {
                SlackAnswer.Ok { Body: var body } when body.Find("file") is { } file && Uri.TryCreate(file.Text("url_private_download"), UriKind.Absolute, out var address) && SlackHosts.Files.Have(address, options) =>
                    await FetchAsync(installation, address, file.Text("name") ?? "file.csv", cancellationToken),
                SlackAnswer.Refused { Kind: ErrorKind.MissingScope } => new FetchedFile.NotHere(FileWords.MayNotRead),
                SlackAnswer.Refused or SlackAnswer.Ok => new FetchedFile.NotHere(FileWords.Gone),
                _ => new FetchedFile.NotHere(FileWords.NotFetched),
            };
        }
        catch (Exception exception) when (exception is LostAnswerException or HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new FetchedFile.NotHere(FileWords.NotFetched);
        }
    }

    private async Task<FetchedFile> FetchAsync(SlackInstallation installation, Uri address, string name, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", installation.BotToken);
        using var response = await http.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);

        // Without the right, Slack sends a page to sign in at instead of the file.
        if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            return new FetchedFile.NotHere(FileWords.MayNotRead);
        }

        using var bytes = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, either.Token)) > 0;)
        {
            if (bytes.Length + read > MostBytes)
            {
                return new FetchedFile.NotHere(FileWords.TooBig);
            }

            bytes.Write(buffer, 0, read);
        }

        return new FetchedFile.Here(name, bytes.ToArray());
    }
}
