using System.Text.Json;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Teams.Api;

namespace NudgeBot.Teams.Installing;

/// <summary>Who is in a chat or a team, as the Connector tells it. It tells neither time zones nor managers.</summary>
internal sealed partial class Roster(ConnectorApi api, TimeProvider machine, ILogger<Roster> logger) : IDisposable
{
    // Somebody waits for an answer meanwhile.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private const int Tries = 5;

    // Meanwhile nothing else is read, so what takes longer is left to the next round.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private const string General = "General";

    // Where an admin has Teams put the bot in for everybody, hundreds come at once, and the others' messages are under the same limit of Teams'.
    private const int InstallsAtOnce = 8;

    private readonly SemaphoreSlim room = new(InstallsAtOnce);

    /// <summary>Whoever did something; null where Teams does not say in time, or has too much to say at once.</summary>
    public async Task<Told?> MemberAsync(TeamsVisit visit, CancellationToken cancellationToken)
    {
        if (!visit.IsInstall)
        {
            return await AskAtOnceAsync(visit, cancellationToken);
        }

        if (!await room.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return null;
        }

        try
        {
            return await AskAtOnceAsync(visit, cancellationToken);
        }
        finally
        {
            room.Release();
        }
    }

    /// <summary>As <see cref="MemberAsync"/>, when nobody waits: it is asked as often as Teams wants to be.</summary>
    /// <exception cref="LostAnswerException">Teams does not say at all.</exception>
    public async Task<Told> PatientlyAsync(TeamsVisit visit, CancellationToken cancellationToken) =>
        await AskAsync(() => api.MemberAsync(visit.ServiceUrl, visit.Conversation, visit.User, cancellationToken), cancellationToken) switch
        {
            ConnectorAnswer.Ok ok => new Told(Read(ok.Body, visit.Tenant)),
            ConnectorAnswer.Refused { Error.Kind: not (ErrorKind.TokenRefused or ErrorKind.SwitchedOff or ErrorKind.Failed) } => new Told(null),
            var other => throw new LostAnswerException("member", Why(other)),
        };

    public void Dispose() => room.Dispose();

    private async Task<Told?> AskAtOnceAsync(TeamsVisit visit, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await api.MemberAsync(visit.ServiceUrl, visit.Conversation, visit.User, either.Token) is ConnectorAnswer.Ok ok ? new Told(Read(ok.Body, visit.Tenant)) : null;
        }
        catch (Exception exception) when (exception is LostAnswerException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.NotTold(logger, visit.Tenant);
            return null;
        }
    }

    /// <summary>Whether somebody is in a team that the bot is in. Where Teams does not say, they are believed to be: what is sent to them tells, too.</summary>
    public async Task<bool> IsInAsync(TeamsRoster team, string user, CancellationToken cancellationToken)
    {
        try
        {
            return await api.MemberAsync(team.ServiceUrl, team.Conversation, user, cancellationToken) is not ConnectorAnswer.Refused { Error.Kind: ErrorKind.Removed or ErrorKind.ConversationGone };
        }
        catch (LostAnswerException)
        {
            return true;
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

    private async Task<JsonElement> AskAsync(string operation, Func<Task<ConnectorAnswer>> ask, CancellationToken cancellationToken) =>
        await AskAsync(ask, cancellationToken) switch
        {
            ConnectorAnswer.Ok ok => ok.Body,
            ConnectorAnswer.Refused { Error.Code: "BotNotInConversationRoster" or "ConversationNotFound" } gone => throw new TeamGoneException(gone.Error.Code),
            var other => throw new LostAnswerException(operation, Why(other)),
        };

    private async Task<ConnectorAnswer> AskAsync(Func<Task<ConnectorAnswer>> ask, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await ask();
            if (tries == Tries || answer is not (ConnectorAnswer.Wait or ConnectorAnswer.NotNow) || answer is ConnectorAnswer.Wait { After: var after } && after > LongestWait)
            {
                return answer;
            }

            await Task.Delay((answer as ConnectorAnswer.Wait)?.After ?? Pause, machine, cancellationToken);
        }
    }

    private static string Why(ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.Refused refused => refused.Error.Code,
        ConnectorAnswer.Wait => "it asked to wait",
        _ => "it was not reached",
    };

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

/// <summary>What Teams says of somebody.</summary>
/// <param name="Person">Null for guests, for people of other companies, and for whom Teams does not know there.</param>
internal sealed record Told(TeamsPerson? Person);

/// <summary>The Connector says that the bot is not in a team, or that there is no such team.</summary>
internal sealed class TeamGoneException(string code) : Exception($"Teams says {code}.");
