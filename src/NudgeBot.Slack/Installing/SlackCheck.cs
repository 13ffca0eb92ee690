using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using NudgeBot.Slack.Api;

namespace NudgeBot.Slack.Installing;

/// <summary>Whether Slack takes the settings, for an operator who asks before anybody is nudged.</summary>
public static class SlackCheck
{
    /// <summary>What is fine, or what to mend, in a sentence. Asks Slack where there is a token to ask with.</summary>
    public static async Task<(bool IsFine, string Sentence)> RunAsync(SlackOptions options, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
        var api = new SlackApi(http, options, TimeProvider.System, NullLogger<SlackApi>.Instance);
        if (options.AppToken.Length > 0 && Refusal(await AskAsync(api, options.AppToken, SlackMethod.OpenSocket, cancellationToken)) is { } closed)
        {
            return (false, $"Socket Mode does not open with Slack:AppToken ({closed}): compare it with the app's page, Basic Information, App-Level Tokens.");
        }

        if (options.BotToken.Length == 0)
        {
            return (true, "workspaces install it at /slack/install");
        }

        var answer = await AskAsync(api, options.BotToken, SlackMethod.AuthTest, cancellationToken);
        return Refusal(answer) is { } refused
            ? (false, $"Slack does not take Slack:BotToken ({refused}): compare it with the app's page, OAuth & Permissions.")
            : (true, $"Slack knows the bot in workspace {((SlackAnswer.Ok)answer!).Body.Text("team")}");
    }

    private static string? Refusal(SlackAnswer? answer) => answer switch
    {
        SlackAnswer.Ok => null,
        SlackAnswer.Refused refused => refused.Error,
        _ => "it was not reached",
    };

    private static async Task<SlackAnswer?> AskAsync(SlackApi api, string token, SlackMethod method, CancellationToken cancellationToken)
    {
        try
        {
            return await api.CallAsync("check", token, method, new JsonObject(), cancellationToken);
        }
        catch (LostAnswerException)
        {
            return null;
        }
    }
}
