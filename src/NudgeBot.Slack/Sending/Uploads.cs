using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Receiving;

namespace NudgeBot.Slack.Sending;

/// <summary>What came of handing a file over to Slack, where nobody sees it before it is shared.</summary>
internal abstract record HandOver
{
    private HandOver() { }

    public sealed record Done(string Id, string Title) : HandOver;

    /// <summary>It was not taken, and may be later.</summary>
    public sealed record NotNow(Delivery.TryLater Later) : HandOver;

    /// <summary>Slack takes no such file here.</summary>
    public sealed record Never : HandOver;
}

/// <summary>
/// Files, in Slack's three steps: it says where to, takes the bytes, and shows the file once it is told where. The first two come before the message,
/// since nobody sees them; the last one after it, because a missing file is a smaller loss than a message that comes twice.
/// </summary>
internal sealed partial class Uploads(SlackApi api, SlackHttp http, SlackOptions options, TimeProvider machine, ILogger<Uploads> logger)
{
    private const int LongestDescription = 1000;

    /// <summary>The first two steps.</summary>
    public async Task<HandOver> HandOverAsync(SlackInstallation installation, OutgoingMessage message, ChatFile file, CancellationToken cancellationToken)
    {
        var asked = new JsonObject { ["filename"] = file.Name, ["length"] = file.Bytes.Length };
        if (file.Description.Length > 0)
        {
            asked["alt_txt"] = Blocks.SlackText.Plain(file.Description, LongestDescription);
        }

        try
        {
            switch (await api.CallAsync(installation.Workspace, installation.BotToken, SlackMethod.UploadUrl, asked, cancellationToken))
            {
                case SlackAnswer.Ok { Body: var body } when body.Text("file_id") is { } id && Uri.TryCreate(body.Text("upload_url"), UriKind.Absolute, out var address) && SlackHosts.Files.Have(address, options):
                    return await PutAsync(address, file.Bytes, cancellationToken) ? new HandOver.Done(id, file.Name) : new HandOver.NotNow(new Delivery.TryLater("Slack did not take the file"));
                case SlackAnswer.Wait wait:
                    return new HandOver.NotNow(new Delivery.TryLater("Slack asked to wait", wait.After));
                case SlackAnswer.NeverLeft or SlackAnswer.Refused { Kind: ErrorKind.NotNow or ErrorKind.TokenExpired }:
                    return new HandOver.NotNow(new Delivery.TryLater("Slack was not reached"));
                case SlackAnswer.Refused refused:
                    Log.WithoutFile(logger, message.Key, refused.Error);
                    return new HandOver.Never();
                default:
                    Log.WithoutFile(logger, message.Key, "an address that is not Slack's");
                    return new HandOver.Never();
            }
        }
        catch (LostAnswerException)
        {
            return new HandOver.NotNow(new Delivery.TryLater("Slack did not take the file"));
        }
    }

    /// <summary>The third step: everybody in the conversation sees the file.</summary>
    public async Task ShareAsync(SlackInstallation installation, OutgoingMessage message, SlackPlace place, HandOver.Done file, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = file.Id, ["title"] = file.Title }), ["channel_id"] = place.Channel };
        if (place.Thread is not null)
        {
            arguments["thread_ts"] = place.Thread;
        }

        try
        {
            var answer = await api.CallAsync(installation.Workspace, installation.BotToken, SlackMethod.CompleteUpload, arguments, cancellationToken);
            if (answer is not SlackAnswer.Ok)
            {
                Log.WithoutFile(logger, message.Key, answer is SlackAnswer.Refused refused ? refused.Error : answer.GetType().Name);
            }
        }
        catch (LostAnswerException lost)
        {
            Log.WithoutFile(logger, message.Key, lost.Message);
        }
    }

    private async Task<bool> PutAsync(Uri address, byte[] bytes, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(SlackApi.LongestCall, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        try
        {
            using var response = await http.Client.PostAsync(address, content, either.Token);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(522, LogLevel.Warning, "Message {Key} goes without its file ({Why}).")]
        public static partial void WithoutFile(ILogger logger, string key, string why);
    }
}
