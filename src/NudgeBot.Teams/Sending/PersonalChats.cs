using System.Text.Json.Nodes;
using NudgeBot.Teams.Api;

namespace NudgeBot.Teams.Sending;

internal abstract record PersonalChat
{
    private PersonalChat() { }

    public sealed record Opened(string Conversation) : PersonalChat;

    public sealed record Refused(ConnectorAnswer Answer) : PersonalChat;
}

/// <summary>The 1:1 conversations with people. Opening one that is open already is no harm, and tells its id.</summary>
internal sealed class PersonalChats(ConnectorApi api, ITeamsAddresses addresses)
{
    public async Task<PersonalChat> FindAsync(string tenant, Uri serviceUrl, string user, CancellationToken cancellationToken) =>
        await addresses.PersonalAsync(tenant, user, cancellationToken) is { } known ? new PersonalChat.Opened(known) : await OpenAsync(tenant, serviceUrl, user, cancellationToken);

    public async Task<PersonalChat> OpenAsync(string tenant, Uri serviceUrl, string user, CancellationToken cancellationToken)
    {
        // Without the tenant nobody is authorized; with a first message in it, nobody learns that message's id.
        var parameters = new JsonObject { ["isGroup"] = false, ["members"] = new JsonArray(new JsonObject { ["id"] = user }), ["tenantId"] = tenant };
        try
        {
            var answer = await api.CreateAsync(serviceUrl, parameters, cancellationToken);
            if (answer is not ConnectorAnswer.Ok ok)
            {
                return new PersonalChat.Refused(answer);
            }

            if (ok.Body.Text("id") is not { } conversation)
            {
                return new PersonalChat.Refused(new ConnectorAnswer.NotNow("a conversation without an id"));
            }

            await addresses.OpenedAsync(tenant, user, conversation, serviceUrl, cancellationToken);
            return new PersonalChat.Opened(conversation);
        }
        catch (LostAnswerException lost)
        {
            // Nothing was said to anybody yet, so this is only a delay.
            return new PersonalChat.Refused(new ConnectorAnswer.NeverLeft(lost.Message));
        }
    }
}
