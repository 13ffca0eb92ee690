using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Teams.Api;
using NudgeBot.Teams.Cards;

namespace NudgeBot.Teams.Sending;

/// <summary>Teams as a chat channel: 1:1 conversations, channels and threads.</summary>
internal sealed partial class TeamsChannel(
    ConnectorApi api, ConnectorSettings settings, ITeamsAddresses addresses, PersonalChats personal, Waits waits, Refusals refusals, IFileLinks links, ILogger<TeamsChannel> logger) : IChatChannel
{
    /// <summary>The platform's word.</summary>
    public const string Name = "teams";

    private const string NotInstalled = "NudgeBot is not installed in this Teams tenant";

    public string Platform => Name;

    public Pace? Pace => Core.Chat.Messages.Pace.Teams;

    public async Task<Delivery> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var (tenant, place) = (message.To.Workspace, new TeamsPlace(message.To.Conversation));
        if (waits.Left(tenant, place.Conversation) is { } left)
        {
            return new Delivery.TryLater("Teams asked to wait", left);
        }

        if (message.Replaces is not null && TeamsMessageId.Read(message.Replaces) is null)
        {
            // Said anew, the card would stand there twice.
            return new Delivery.Undeliverable("Teams gave no id of the message that it would change");
        }

        try
        {
            return await addresses.ServiceUrlAsync(tenant, place.Conversation, cancellationToken) is { } serviceUrl
                ? await SendAsync(message, place, serviceUrl, cancellationToken)
                : new Delivery.Undeliverable(NotInstalled);
        }
        catch (Exception exception) when (exception is DbException or TimeoutException)
        {
            // Once Teams has taken a message nothing is asked of the database, so it has not left, or was refused and will be again.
            return new Delivery.TryLater("the database is away");
        }
    }

    /// <summary>Teams knows no message by a mark of ours.</summary>
    public Task<LookUp> LookUpAsync(OutgoingMessage message, CancellationToken cancellationToken) => Task.FromResult<LookUp>(new LookUp.CannotTell());

    private async Task<Delivery> SendAsync(OutgoingMessage message, TeamsPlace place, Uri serviceUrl, CancellationToken cancellationToken)
    {
        var tenant = message.To.Workspace;
        var (answer, conversation) = await PostAsync(message, place, serviceUrl, cancellationToken);
        if (answer is ConnectorAnswer.Refused { Error.Kind: ErrorKind.WrongHost } && serviceUrl != settings.Gcc && settings.MayBeCalled(settings.Gcc))
        {
            await addresses.MovedAsync(tenant, settings.Gcc, cancellationToken);
            (answer, conversation) = await PostAsync(message, place, settings.Gcc, cancellationToken);
        }

        switch (answer)
        {
            case ConnectorAnswer.Ok ok:
                return new Delivery.Sent(new TeamsMessageId(conversation, ok.Body.Text("id") ?? TeamsMessageId.Read(message.Replaces)?.Activity ?? "").ToString());
            case ConnectorAnswer.Wait wait:
                waits.Note(tenant, place.Conversation, wait.After ?? Backoff.After(message.Key, message.Attempt));
                break;
        }

        return await refusals.JudgeAsync(message, answer, ReaderOf(message), cancellationToken);
    }

    // A 1:1 conversation that is said to be gone, or to have lost the bot, is opened once more: one in a hundred is not gone at all.
    private async Task<(ConnectorAnswer Answer, string Conversation)> PostAsync(OutgoingMessage message, TeamsPlace place, Uri serviceUrl, CancellationToken cancellationToken)
    {
        var conversation = place.Conversation;
        if (place.IsPerson)
        {
            switch (await personal.FindAsync(message.To.Workspace, serviceUrl, conversation, cancellationToken))
            {
                case PersonalChat.Opened found:
                    conversation = found.Conversation;
                    break;
                case PersonalChat.Refused refused:
                    return (refused.Answer, conversation);
            }
        }

        var answer = await PutOrPostAsync(message, serviceUrl, conversation, message.Replaces, cancellationToken);
        if (answer is ConnectorAnswer.Refused { Error.Kind: ErrorKind.ConversationGone or ErrorKind.Removed } && ReaderOf(message) is { } user)
        {
            switch (await personal.OpenAsync(message.To.Workspace, serviceUrl, user, cancellationToken))
            {
                case PersonalChat.Opened again:
                    Log.OpenedAgain(logger, message.Key);
                    conversation = again.Conversation;
                    answer = await PutOrPostAsync(message, serviceUrl, conversation, replaces: null, cancellationToken);
                    break;
                case PersonalChat.Refused refused:
                    return (refused.Answer, conversation);
            }
        }

        return (answer, conversation);
    }

    private async Task<ConnectorAnswer> PutOrPostAsync(OutgoingMessage message, Uri serviceUrl, string conversation, string? replaces, CancellationToken cancellationToken)
    {
        var download = await links.OfAsync(Name, message.To.Workspace, message.Key, message.Message, cancellationToken);
        var activity = Address(MessageCards.For(message.Message, message.Key, ReaderOf(message), download).Activity(), message, conversation);
        var answer = await CallAsync(serviceUrl, conversation, replaces, activity, cancellationToken);
        if (answer is ConnectorAnswer.Refused { Error: { Kind: ErrorKind.OurBug or ErrorKind.TooBig } bug } && activity["attachments"] is not null)
        {
            // A bug of ours, which the person need not feel: the text alone says everything.
            Log.CardRefused(logger, message.Key, bug.Code, bug.ShortDetail);
            answer = await CallAsync(serviceUrl, conversation, replaces, Address(Unadorned(message.Message), message, conversation), cancellationToken);
        }

        return answer;
    }

    private async Task<ConnectorAnswer> CallAsync(Uri serviceUrl, string conversation, string? replaces, JsonObject activity, CancellationToken cancellationToken)
    {
        if (TeamsMessageId.Read(replaces) is not { } replaced)
        {
            return await api.SendAsync(serviceUrl, conversation, activity, cancellationToken);
        }

        var answer = await api.UpdateAsync(serviceUrl, replaced.Conversation, replaced.Activity, activity, cancellationToken);

        // What it was to change is gone, so it is said anew.
        return answer is ConnectorAnswer.Refused { Error.Kind: ErrorKind.MessageGone } ? await api.SendAsync(serviceUrl, conversation, activity, cancellationToken) : answer;
    }

    private JsonObject Address(JsonObject activity, OutgoingMessage message, string conversation)
    {
        activity["from"] = new JsonObject { ["id"] = $"28:{settings.AppId}" };
        activity["conversation"] = new JsonObject { ["id"] = conversation };
        if (ReaderOf(message) is { } user)
        {
            activity["recipient"] = new JsonObject { ["id"] = user };
        }

        var channelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = message.To.Workspace } };
        if (message is { Message.Kind: MessageKind.Nudge, Replaces: null })
        {
            channelData["notification"] = new JsonObject { ["alert"] = true };
        }

        activity["channelData"] = channelData;
        return activity;
    }

    private static JsonObject Unadorned(ChatMessage message) => new TeamsMessage.Plain(PlainText.Shortened(message.Text, TeamsLimits.Text)).Activity();

    // The one person who reads a 1:1 conversation.
    private static string? ReaderOf(OutgoingMessage message) => new TeamsPlace(message.To.Conversation).IsChannel ? null : message.To.User;

    private static partial class Log
    {
        [LoggerMessage(860, LogLevel.Information, "The 1:1 conversation of message {Key} was gone and is open again.")]
        public static partial void OpenedAgain(ILogger logger, string key);

        [LoggerMessage(861, LogLevel.Error, "Teams refused the card of message {Key} ({Code} {Detail}); its text went out without it.")]
        public static partial void CardRefused(ILogger logger, string key, string code, string detail);
    }
}
