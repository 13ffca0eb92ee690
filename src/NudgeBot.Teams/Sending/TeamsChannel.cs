using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
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
            return await BeforeAsync(addresses.FindAsync(tenant, place.Conversation, message.To.User, cancellationToken)) is { } address
                ? await SendAsync(message, new Reader(place, address, place.IsOnePersons(address.Kind) ? message.To.User : null), cancellationToken)
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

    // A lookup that takes too long is no lost answer: nothing has left yet.
    private static async Task<T> BeforeAsync<T>(Task<T> lookup)
    {
        try
        {
            return await lookup;
        }
        catch (OperationCanceledException cut)
        {
            throw new TimeoutException("The database did not answer in time.", cut);
        }
    }

    private async Task<Delivery> SendAsync(OutgoingMessage message, Reader reader, CancellationToken cancellationToken)
    {
        var (tenant, place) = (message.To.Workspace, reader.Place);
        var (answer, conversation) = await PostAsync(message, reader, cancellationToken);
        if (answer is ConnectorAnswer.Refused { Error.Kind: ErrorKind.WrongHost } && reader.ServiceUrl != settings.Gcc && settings.MayBeCalled(settings.Gcc))
        {
            await addresses.MovedAsync(tenant, settings.Gcc, cancellationToken);
            (answer, conversation) = await PostAsync(message, reader with { Address = reader.Address with { ServiceUrl = settings.Gcc } }, cancellationToken);
        }

        switch (answer)
        {
            case ConnectorAnswer.Ok ok:
                return new Delivery.Sent(new TeamsMessageId(conversation, ok.Body.Text("id") ?? TeamsMessageId.Read(message.Replaces)?.Activity ?? "").ToString());
            case ConnectorAnswer.Wait wait:
                waits.Note(tenant, place.Conversation, wait.After ?? Backoff.After(message.Key, message.Attempt));
                break;
        }

        return await refusals.JudgeAsync(message, answer, reader.User, cancellationToken);
    }

    // A 1:1 conversation that is said to be gone, or to have lost the bot, is opened once more: one in a hundred is not gone at all. Who has taken the bot
    // out is left alone, also where a team of theirs would let it in again.
    private async Task<(ConnectorAnswer Answer, string Conversation)> PostAsync(OutgoingMessage message, Reader reader, CancellationToken cancellationToken)
    {
        var conversation = reader.Place.Conversation;
        if (reader.Place.IsPerson)
        {
            switch (await BeforeAsync(personal.FindAsync(message.To.Workspace, reader.ServiceUrl, conversation, cancellationToken)))
            {
                case PersonalChat.Opened found:
                    conversation = found.Conversation;
                    break;
                case PersonalChat.Refused refused:
                    return (refused.Answer, conversation);
            }
        }

        var answer = await PutOrPostAsync(message, reader, conversation, message.Replaces, cancellationToken);
        if (answer is ConnectorAnswer.Refused { Error.Kind: ErrorKind.ConversationGone or ErrorKind.Removed } && reader is { User: { } user, Address.HasLeft: false })
        {
            switch (await personal.OpenAsync(message.To.Workspace, reader.ServiceUrl, user, cancellationToken))
            {
                case PersonalChat.Opened again:
                    Log.OpenedAgain(logger, message.Key);
                    var replaces = again.Conversation == conversation ? message.Replaces : null;
                    conversation = again.Conversation;
                    answer = await PutOrPostAsync(message, reader, conversation, replaces, cancellationToken);
                    break;
                case PersonalChat.Refused refused:
                    return (refused.Answer, conversation);
            }
        }

        return (answer, conversation);
    }

    private async Task<ConnectorAnswer> PutOrPostAsync(OutgoingMessage message, Reader reader, string conversation, string? replaces, CancellationToken cancellationToken)
    {
        var download = await BeforeAsync(links.OfAsync(Name, message.To.Workspace, message.Key, message.Message, cancellationToken));
        var said = message.Message.File is not null && download is null ? message.Message with { Text = $"{message.Message.Text}\n{TeamsWords.NoFiles}" } : message.Message;
        var activity = Address(MessageCards.For(said, message.Key, reader.User, download).Activity(), message, reader, conversation);
        var answer = await CallAsync(reader.ServiceUrl, conversation, replaces, activity, cancellationToken);
        if (answer is ConnectorAnswer.Refused { Error: { Kind: ErrorKind.OurBug or ErrorKind.TooBig } bug } && activity["attachments"] is not null)
        {
            // A bug of ours, which the person need not feel: the text alone says everything.
            Log.CardRefused(logger, message.Key, bug.Code, bug.ShortDetail);
            answer = await CallAsync(reader.ServiceUrl, conversation, replaces, Address(Unadorned(said), message, reader, conversation), cancellationToken);
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

    private JsonObject Address(JsonObject activity, OutgoingMessage message, Reader reader, string conversation)
    {
        activity["from"] = new JsonObject { ["id"] = $"28:{settings.AppId}" };
        activity["conversation"] = new JsonObject { ["id"] = conversation };
        if (reader.User is { } user)
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

    /// <param name="User">The one person who reads a 1:1 conversation; null for any other.</param>
    private sealed record Reader(TeamsPlace Place, TeamsAddress Address, string? User)
    {
        public Uri ServiceUrl => Address.ServiceUrl;
    }

    private static partial class Log
    {
        [LoggerMessage(860, LogLevel.Information, "The 1:1 conversation of message {Key} was gone and is open again.")]
        public static partial void OpenedAgain(ILogger logger, string key);

        [LoggerMessage(861, LogLevel.Error, "Teams refused the card of message {Key} ({Code} {Detail}); its text went out without it.")]
        public static partial void CardRefused(ILogger logger, string key, string code, string detail);
    }
}
