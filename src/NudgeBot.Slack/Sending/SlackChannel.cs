using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Blocks;
using NudgeBot.Slack.Home;

namespace NudgeBot.Slack.Sending;

/// <summary>Slack as a chat channel: DMs, channels, threads, and what one person alone sees.</summary>
internal sealed partial class SlackChannel(
    SlackApi api, ISlackInstallations installations, DirectMessages directs, LostMessages lost, Refusals refusals, Uploads uploads, Homes homes, ILogger<SlackChannel> logger) : IChatChannel
{
    /// <summary>The platform's word.</summary>
    public const string Name = "slack";

    private const string InvalidBlocks = "invalid_blocks";
    private const string NotInstalled = "NudgeBot is not installed in this Slack workspace";
    private const string DoesNotOpen = "the workspace's token does not open";
    private static readonly TimeSpan UntilAnOperatorActs = TimeSpan.FromMinutes(10);

    public string Platform => Name;

    public Pace? Pace => Core.Chat.Messages.Pace.Slack;

    public async Task<Delivery> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await installations.FindAsync(message.To.Workspace, cancellationToken) is { } installation
                ? await SendAsync(installation, message, cancellationToken)
                : new Delivery.Undeliverable(NotInstalled);
        }
        catch (CryptographicException)
        {
            return new Delivery.TryLater(DoesNotOpen, UntilAnOperatorActs);
        }
        catch (Exception exception) when (exception is DbException or TimeoutException)
        {
            // Once Slack has taken a message nothing is asked of the database, so it has not left, or was refused and will be again.
            return new Delivery.TryLater("the database is away");
        }
    }

    public async Task<LookUp> LookUpAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await installations.FindAsync(message.To.Workspace, cancellationToken) is { } installation
                ? await lost.FindAsync(installation, message, cancellationToken)
                : new LookUp.NeverArrived();
        }
        catch (CryptographicException)
        {
            return new LookUp.AskAgain(UntilAnOperatorActs);
        }
    }

    private async Task<Delivery> SendAsync(SlackInstallation installation, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var file = message is { Message.File: { } given, Replaces: null } ? await uploads.HandOverAsync(installation, message, given, cancellationToken) : null;
        if (file is HandOver.NotNow notNow)
        {
            return notNow.Later;
        }

        var delivery = await DeliverAsync(installation, message, cancellationToken);
        if (file is HandOver.Done shared && delivery is Delivery.Sent sent && await PlaceOfAsync(installation, message, sent, cancellationToken) is { } place)
        {
            await uploads.ShareAsync(installation, message, place, shared, cancellationToken);
        }

        return delivery;
    }

    private async Task<Delivery> DeliverAsync(SlackInstallation installation, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var place = SlackPlace.Read(message.To.Conversation);
        if (place.IsPerson)
        {
            switch (await directs.OpenAsync(installation, place.Channel, cancellationToken))
            {
                case DirectMessage.Opened opened:
                    place = new SlackPlace(opened.Channel);
                    break;
                case DirectMessage.Refused refused:
                    return await refusals.JudgeAsync(installation, message, refused.Answer, cancellationToken);
            }
        }

        try
        {
            return await PostAsync(installation, place, message, cancellationToken);
        }
        catch (Exception exception) when (exception is LostAnswerException or OperationCanceledException)
        {
            lost.Note(message.Key);
            throw;
        }
    }

    private async Task<Delivery> PostAsync(SlackInstallation installation, SlackPlace place, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var rendered = MessageBlocks.Of(message.Message, message.Key);
        var answer = await CallAsync(installation, place, message, rendered, cancellationToken);
        if (answer is SlackAnswer.Refused { Error: InvalidBlocks } unknown && MessageBlocks.Plain(message.Message, message.Key) is { } plain)
        {
            // Charts and tables that can be sorted are younger than some workspaces' clients and policies.
            Log.ChartRefused(logger, message.Key, unknown.Hint);
            answer = await CallAsync(installation, place, message, plain, cancellationToken);
        }

        if (answer is SlackAnswer.Refused { Error: InvalidBlocks or "invalid_blocks_format" or "msg_blocks_too_long" } bug)
        {
            // A bug of ours, which the person need not feel: the text alone says everything.
            Log.BlocksRefused(logger, message.Key, bug.Error, bug.Hint);
            answer = await CallAsync(installation, place, message, MessageBlocks.Unadorned(message.Message), cancellationToken);
        }

        if (answer is SlackAnswer.Refused { Kind: ErrorKind.RecipientGone } && place.SeenBy is { } user)
        {
            // The bot is not in that channel, so what was meant for one person's eyes goes into their DM.
            return await DeliverAsync(installation, message with { To = message.To with { Conversation = user }, Replaces = null }, cancellationToken);
        }

        if (answer is not SlackAnswer.Ok ok)
        {
            return await refusals.JudgeAsync(installation, message, answer, cancellationToken);
        }

        if (message.To.User is { } reader)
        {
            homes.Changed(installation, reader);
        }

        return new Delivery.Sent(IdOf(ok, place, message));
    }

    // A file cannot be for one person's eyes in a channel, so it goes into their DM, or nowhere.
    private async Task<SlackPlace?> PlaceOfAsync(SlackInstallation installation, OutgoingMessage message, Delivery.Sent sent, CancellationToken cancellationToken)
    {
        var place = SlackPlace.Read(message.To.Conversation);
        return place.SeenBy is not { } user ? new SlackPlace(SlackMessageId.Read(sent.MessageId)?.Channel ?? place.Channel, place.Thread)
            : await directs.OpenAsync(installation, user, cancellationToken) is DirectMessage.Opened direct ? new SlackPlace(direct.Channel)
            : null;
    }

    private Task<SlackAnswer> CallAsync(SlackInstallation installation, SlackPlace place, OutgoingMessage message, SlackMessage rendered, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["channel"] = place.Channel, ["text"] = rendered.Text, ["blocks"] = rendered.Blocks.DeepClone() };
        var method = SlackMethod.PostMessage;
        if (place.SeenBy is not null)
        {
            method = SlackMethod.PostEphemeral;
            arguments["user"] = place.SeenBy;
        }
        else if (SlackMessageId.Read(message.Replaces) is { } replaced)
        {
            method = SlackMethod.Update;
            (arguments["channel"], arguments["ts"]) = (replaced.Channel, replaced.Timestamp);

            // What an update leaves out is not left alone: its links would be parsed.
            arguments["parse"] = "none";
        }
        else
        {
            arguments["metadata"] = LostMessages.Metadata(message.Key);
            (arguments["unfurl_links"], arguments["unfurl_media"]) = (false, false);
            if (place.Thread is not null)
            {
                arguments["thread_ts"] = place.Thread;
            }
        }

        return api.CallAsync(installation.Workspace, installation.BotToken, method, arguments, cancellationToken);
    }

    private static string IdOf(SlackAnswer.Ok ok, SlackPlace place, OutgoingMessage message) =>
        message.Replaces is not null && place.SeenBy is null ? message.Replaces
        : new SlackMessageId(ok.Body.Text("channel") ?? place.Channel, ok.Body.Text("ts") ?? ok.Body.Text("message_ts") ?? "").ToString();

    private static partial class Log
    {
        [LoggerMessage(510, LogLevel.Error, "Slack refused the blocks of message {Key} ({Error} {Hint}); its text went out without them.")]
        public static partial void BlocksRefused(ILogger logger, string key, string error, string hint);

        [LoggerMessage(511, LogLevel.Warning, "Slack took no chart or sortable table in message {Key} ({Hint}); it is sent with a plain table.")]
        public static partial void ChartRefused(ILogger logger, string key, string hint);
    }
}
