using System.Text.Json;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Teams.Api;

namespace NudgeBot.Teams.Installing;

/// <summary>Who is in a chat or a team, as the Connector tells it. It tells neither time zones nor managers.</summary>
internal sealed partial class Roster(ConnectorApi api, TimeProvider machine, ILogger<Roster> logger)
{
    // Somebody waits for an answer meanwhile.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private const int Tries = 5;

    // Meanwhile nothing else is read, so what takes longer is left to the next round.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private const string General = "General";

    /// <summary>Whoever did something; null for guests, for people of other companies, and where Teams does not say in time.</summary>
    public async Task<TeamsPerson?> MemberAsync(TeamsVisit visit, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await api.MemberAsync(visit.ServiceUrl, visit.Conversation, visit.User, either.Token) is ConnectorAnswer.Ok ok ? Read(ok.Body, visit.Tenant) : null;
        }
        catch (Exception exception) when (exception is LostAnswerException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.NotTold(logger, visit.Tenant);
            return null;
        }
    }

    /// <summary>Everybody of a team, page by page.</summary>
    /// <exception cref="TeamGoneException">The bot is not in the team any more, or there is no such team.</exception>
    /// <exception cref="LostAnswerException">The Connector refuses otherwise, or does not answer.</exception>
    public async IAsyncEnumerable<IReadOnlyList<TeamsPerson>> PagesAsync(
        TeamsRoster roster, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            var page = await AskAsync("members", () => api.MembersAsync(roster.ServiceUrl, roster.Conversation, next, cancellationToken), cancellationToken);
            yield return [.. page.List("members").Select(member => Read(member, roster.Tenant)).OfType<TeamsPerson>()];
            next = page.Text("continuationToken");
        }
        while (next is not null);
    }

    /// <summary>The channels of a team, by the names that people see; Teams tells none for General.</summary>
    /// <exception cref="TeamGoneException">The bot is not in the team any more, or there is no such team.</exception>
    /// <exception cref="LostAnswerException">The Connector refuses otherwise, or does not answer.</exception>
    public async Task<IReadOnlyList<TeamsChannelName>> ChannelsAsync(TeamsRoster roster, CancellationToken cancellationToken)
    {
        var answer = await AskAsync("channels", () => api.ChannelsAsync(roster.ServiceUrl, roster.Conversation, cancellationToken), cancellationToken);
        return [.. answer.List("conversations").Where(channel => channel.Text("id") is not null).Select(channel => new TeamsChannelName(channel.Text("id")!, channel.Text("name") ?? General))];
    }

    private async Task<JsonElement> AskAsync(string operation, Func<Task<ConnectorAnswer>> ask, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            switch (await ask())
            {
                case ConnectorAnswer.Ok ok:
                    return ok.Body;
                case ConnectorAnswer.Wait { After: { } after } when after > LongestWait:
                    throw new LostAnswerException(operation, "Teams asked to wait for long");
                case ConnectorAnswer.Wait wait when tries < Tries:
                    await Task.Delay(wait.After ?? Pause, machine, cancellationToken);
                    break;
                case ConnectorAnswer.NotNow when tries < Tries:
                    await Task.Delay(Pause, machine, cancellationToken);
                    break;
                case ConnectorAnswer.Refused { Error.Code: "BotNotInConversationRoster" or "ConversationNotFound" } gone:
                    throw new TeamGoneException(gone.Error.Code);
                case ConnectorAnswer.Refused refused:
                    throw new LostAnswerException(operation, refused.Error.Code);
                default:
                    throw new LostAnswerException(operation, "Teams was not reached");
            }
        }
    }

    // Anonymous people have no Entra account; guests and people of shared channels belong to another company.
    private static TeamsPerson? Read(JsonElement member, string tenant)
    {
        if (member.Text("id") is not { } id || member.Text("userRole") is "guest" or "anonymous" or "bot"
            || (member.Text("objectId") ?? member.Text("aadObjectId")) is not { } objectId
            || (member.Text("tenantId") is { } theirs && Guid.TryParse(theirs, out _) && !theirs.Equals(tenant, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var name = PlainText.Clean(member.Text("name") ?? string.Join(' ', new[] { member.Text("givenName"), member.Text("surname") }.OfType<string>())).ReplaceLineEndings(" ").Trim();
        var email = (member.Text("email") ?? member.Text("userPrincipalName"))?.Trim().ToLowerInvariant();
        return new TeamsPerson(id, name.Length > 0 ? PlainText.Shortened(name, TeamsPerson.LongestName) : email ?? id, email, objectId);
    }

    private static partial class Log
    {
        [LoggerMessage(850, LogLevel.Warning, "Teams did not say in time who has written in tenant {Tenant}; it is asked again the next time.")]
        public static partial void NotTold(ILogger logger, string tenant);
    }
}

/// <summary>The Connector says that the bot is not in a team, or that there is no such team.</summary>
internal sealed class TeamGoneException(string code) : Exception($"Teams says {code}.");
