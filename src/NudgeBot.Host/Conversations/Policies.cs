using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Policies;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Policies;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"Set tier A to 10 days": an admin changes a team's policy in chat; anybody may look at the one they work by.</summary>
internal static class Policies
{
    public static async Task AnswerAsync(Turn turn, PolicySentence sentence, CancellationToken cancellationToken)
    {
        if (sentence is PolicySentence.Change && turn.Speaker.Role != "admin")
        {
            await turn.SayAsync(PolicyWords.OnlyAdmins, cancellationToken);
            return;
        }

        var seen = await TeamsAsync(turn, cancellationToken);
        var meant = seen.Where(team => sentence.Team is null || team.Name.Equals(sentence.Team, StringComparison.OrdinalIgnoreCase)).ToList();
        await (meant.Count == 0
            ? turn.SayAsync(sentence.Team is { } named && seen.Count > 0 ? PolicyWords.WhichTeam(named, [.. seen.Select(team => team.Name)]) : PolicyWords.NoTeam, cancellationToken)
            : sentence is PolicySentence.Change { Json: var json }
                ? ChangeAsync(turn, meant, before => PolicyJson.Read(json, before), cancellationToken)
                : ShowAsync(turn, meant, cancellationToken));
    }

    /// <summary>Takes changes back, each for its team, unless the values were changed again since.</summary>
    public static async Task UndoAsync(Turn turn, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        if (turn.Speaker.Role != "admin")
        {
            await turn.SayAsync(PolicyWords.OnlyAdmins, cancellationToken);
            return;
        }

        var policies = new PolicyStore(turn.Session);
        var made = new List<PolicyChangeRecord>();
        foreach (var id in ids)
        {
            if (await policies.FindChangeAsync(id, cancellationToken) is { } change)
            {
                made.Add(change);
            }
        }

        await ChangeAsync(
            turn, [.. made.Select(change => new TeamRow(change.TeamId, change.Team, ""))],
            (team, before) => Checked(PolicyJson.TakeBack(before, made.Where(change => change.TeamId == team).SelectMany(change => change.Changes))),
            cancellationToken, PolicyWords.NothingSince);
    }

    private static Task ChangeAsync(Turn turn, IReadOnlyList<TeamRow> teams, Func<Policy, PolicyReading> change, CancellationToken cancellationToken) =>
        ChangeAsync(turn, teams, (_, before) => change(before), cancellationToken);

    // For all of the teams, or, when one of them cannot follow it, for none.
    private static async Task ChangeAsync(
        Turn turn, IReadOnlyList<TeamRow> teams, Func<long, Policy, PolicyReading> change, CancellationToken cancellationToken, string? otherwise = null)
    {
        var policies = new PolicyStore(turn.Session);
        var after = new List<(TeamRow Team, Policy Before, Policy After)>();
        foreach (var team in teams)
        {
            var before = await policies.TakeAsync(team.Id, cancellationToken);
            switch (change(team.Id, before))
            {
                case PolicyReading.Read read:
                    after.Add((team, before, read.Policy));
                    break;
                case PolicyReading.Refused refused:
                    await turn.SayAsync(PolicyWords.Refused(refused.Reasons), cancellationToken);
                    return;
            }
        }

        var author = new PolicyAuthor(turn.Speaker.Id, string.Create(CultureInfo.InvariantCulture, $"chat event {turn.Received.InboxId}"));
        var ids = new List<long>();
        foreach (var (team, before, next) in after)
        {
            if (await policies.SetAsync(team.Id, before, next, author, turn.Now, cancellationToken) is { } id)
            {
                ids.Add(id);
            }
        }

        if (ids.Count == 0 && otherwise is not null)
        {
            await turn.SayAsync(otherwise, cancellationToken);
            return;
        }

        var text = PolicyWords.SetFor([.. after.Select(one => PolicyWords.Changed(one.Team.Name, PolicyJson.Between(one.Before, one.After)))]);
        var undo = TakingBack.Button(Actions.UndoPolicy, LogWords.Undo, ids);
        await turn.SayAsync(new ChatMessage(MessageKind.Reply, text, ids.Count == 0 ? null : new Card(text, [], null, [undo])), cancellationToken);
    }

    private static async Task ShowAsync(Turn turn, IReadOnlyList<TeamRow> teams, CancellationToken cancellationToken)
    {
        var policies = new PolicyStore(turn.Session);
        var texts = new List<string>();
        foreach (var team in teams)
        {
            texts.Add(PolicyWords.Shown(team.Name, await policies.OfTeamAsync(team.Id, cancellationToken)));
        }

        await turn.SayAsync(string.Join("\n\n", texts), cancellationToken);
    }

    private static PolicyReading Checked(Policy policy) =>
        PolicyCheck.Of(policy) is { Count: > 0 } reasons ? new PolicyReading.Refused(reasons) : new PolicyReading.Read(policy);

    /// <summary>The teams a speaker may look at: a rep their own, a manager those they manage, an admin all.</summary>
    public static async Task<IReadOnlyList<TeamRow>> TeamsAsync(Turn turn, CancellationToken cancellationToken)
    {
        var people = new PersonStore(turn.Session);
        var seen = await people.TeamsSeenByAsync(turn.Speaker.Id, cancellationToken);
        return seen.Count > 0 ? seen : [.. (await people.TeamsAsync(cancellationToken)).Where(team => team.Id == turn.Speaker.TeamId)];
    }
}
