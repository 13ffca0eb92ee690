using System.Text.Json;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Slack.Home;
using NudgeBot.Slack.Installing;

namespace NudgeBot.Slack.Receiving;

/// <summary>The Events API, whichever way an event comes: kept before it is acknowledged; what cannot be kept is sent again by Slack.</summary>
internal sealed partial class SlackEvents(
    IChatEvents inbox, Installed installed, ISlackInstallations installations, ISlackPeople people, PeopleReader reader, Errands errands, Homes homes, SlackCounters counters, TimeProvider machine, ILogger<SlackEvents> logger)
{
    public Task<SlackReply> TakeAsync(JsonElement envelope, CancellationToken cancellationToken) => envelope.Text("type") switch
    {
        null => Task.FromResult<SlackReply>(new SlackReply.Malformed()),
        "url_verification" => Task.FromResult<SlackReply>(envelope.Text("challenge") is { } challenge ? new SlackReply.Challenge(challenge) : new SlackReply.Malformed()),
        "app_rate_limited" => Task.FromResult(RateLimited(envelope)),
        "event_callback" when envelope.Find("event") is { ValueKind: JsonValueKind.Object } happened && envelope.Text("event_id") is { } id =>
            InTime.DoAsync(machine, token => TakeAsync(envelope, happened, id, token), NotKept, cancellationToken),
        "event_callback" => Task.FromResult<SlackReply>(new SlackReply.Malformed()),
        _ => Task.FromResult(Ignored("unknown type")),
    };

    private async Task<SlackReply> TakeAsync(JsonElement envelope, JsonElement happened, string id, CancellationToken cancellationToken)
    {
        if (await installed.ForEventAsync(envelope, cancellationToken) is not { } installation)
        {
            return Ignored("not installed");
        }

        if (installation.AppId is { } ours && envelope.Text("api_app_id") is { } theirs && theirs != ours)
        {
            return new SlackReply.OtherApp();
        }

        switch (happened.Text("type"))
        {
            case "message":
                return await KeepAsync(SlackMessages.InDirect(installation, happened, id), cancellationToken);
            case "app_mention" when envelope.Flag("is_ext_shared_channel") && installation.IsOrganization
                    && happened.Text("user") is { } speaker && !await people.IsKnownAsync(installation.Workspace, speaker, cancellationToken):
                return Ignored("not for us");
            case "app_mention":
                return await KeepAsync(SlackMessages.Mention(installation, happened, id, envelope.Flag("is_ext_shared_channel")), cancellationToken);
            case "app_home_opened" when happened.Text("tab") == "home" && happened.Text("user") is { } visitor:
                homes.Open(installation, visitor);
                return new SlackReply.Done();
            case "team_join" or "user_change" when happened.Find("user") is { ValueKind: JsonValueKind.Object } user && SlackPerson.Read(user) is { } person:
                await people.AreThereAsync(installation.Workspace, [person], cancellationToken);
                return new SlackReply.Done();
            case "team_access_granted":
                // One workspace of an organization more; should this be lost, its people are read within a day.
                errands.Run(later => reader.ReadAsync(installation, later));
                return new SlackReply.Done();
            case "app_uninstalled" or "tokens_revoked" when !Installed.IsExact(installation, envelope):
                // From one workspace, which has been forgotten already; the organization's own installation is another.
                return Ignored("not installed");
            case "app_uninstalled":
            case "tokens_revoked" when happened.List("tokens", "bot").Any(bot => bot.ValueKind == JsonValueKind.String && bot.GetString() == installation.BotUser):
                Log.Uninstalled(logger, installation.Workspace);
                await installations.RemoveAsync(installation.Workspace, Moment(envelope), cancellationToken);
                return new SlackReply.Done();
            default:
                return Ignored("unknown event");
        }
    }

    private async Task<SlackReply> KeepAsync(ChatEvent? said, CancellationToken cancellationToken)
    {
        if (said is null)
        {
            return Ignored("not for us");
        }

        if (await inbox.KeepAsync(said, cancellationToken) == Kept.UnknownWorkspace)
        {
            return Ignored("not installed");
        }

        if (said.Conversation is ['D', ..])
        {
            await people.OpenedAsync(said.Workspace, said.User, said.Conversation.Split('/')[0], cancellationToken);
        }

        return new SlackReply.Done();
    }

    private SlackReply RateLimited(JsonElement envelope)
    {
        counters.RateLimited();
        Log.RateLimited(logger, envelope.Text("team_id") ?? "?");
        return new SlackReply.Done();
    }

    private SlackReply Ignored(string reason)
    {
        counters.Ignored(reason);
        return new SlackReply.Done();
    }

    private SlackReply NotKept()
    {
        Log.NotKept(logger);
        return new SlackReply.NotKept();
    }

    private static DateTimeOffset? Moment(JsonElement envelope) =>
        envelope.Find("event_time") is { ValueKind: JsonValueKind.Number } time && time.TryGetInt64(out var seconds) && seconds is > 0 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static partial class Log
    {
        [LoggerMessage(531, LogLevel.Information, "Slack says that NudgeBot was removed from workspace {Workspace}.")]
        public static partial void Uninstalled(ILogger logger, string workspace);

        [LoggerMessage(532, LogLevel.Warning, "Slack holds events of workspace {Workspace} back: there were too many in an hour.")]
        public static partial void RateLimited(ILogger logger, string workspace);

        [LoggerMessage(533, LogLevel.Error, "An event of Slack's could not be written down, because the database is away or slow, or the workspace's token does not open; Slack is asked to send it again.")]
        public static partial void NotKept(ILogger logger);
    }
}
