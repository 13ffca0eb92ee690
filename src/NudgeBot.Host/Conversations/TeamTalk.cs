using System.Globalization;
using NudgeBot.Core.Chat.Teams;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"@marek manages West: @ana @ola", "West reports in #west": an admin says who belongs together, and takes it back by a tap.</summary>
internal static class TeamTalk
{
    /// <returns>Whether it was about teams, and has been answered: "Dana manages the budget" is not.</returns>
    public static async Task<bool> AnsweredAsync(Turn turn, TeamSentence sentence, CancellationToken cancellationToken)
    {
        var team = await new TeamStore(turn.Session).FindAsync(sentence.Team, cancellationToken);
        var people = await NamedPeople.OfAsync(turn, sentence.People, cancellationToken);
        var isNew = sentence is TeamSentence.Manages { Members.Count: > 0 } && people.KnowsTheFirst;
        if (!sentence.IsCertain && !isNew && team is null)
        {
            return false;
        }

        await (turn.Speaker.Role != "admin" ? turn.SayAsync(TeamWords.OnlyAdmins, cancellationToken)
            : people.Trouble is { } trouble ? turn.SayAsync(trouble, cancellationToken)
            : sentence is TeamSentence.ReportsIn reports ? ReportAsync(turn, team, reports, cancellationToken)
            : ChangeAsync(turn, team, sentence, people.Found, cancellationToken));
        return true;
    }

    /// <summary>Takes a change back, but for what was changed again since.</summary>
    public static async Task UndoAsync(Turn turn, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var teams = new TeamStore(turn.Session);
        if (turn.Speaker.Role != "admin")
        {
            await turn.SayAsync(TeamWords.OnlyAdmins, cancellationToken);
        }
        else if (ids is [var id] && await teams.FindChangeAsync(id, cancellationToken) is { } made && await teams.TakeBackAsync(made, Author(turn), turn.Now, cancellationToken) is { } back)
        {
            await SayAsync(turn, await NowAsync(turn, made.TeamId, isNew: false, cancellationToken), back, cancellationToken);
        }
        else
        {
            await turn.SayAsync(TeamWords.NothingSince, cancellationToken);
        }
    }

    private static async Task ChangeAsync(Turn turn, TeamRow? team, TeamSentence sentence, IReadOnlyList<PersonRow> people, CancellationToken cancellationToken)
    {
        var teams = new TeamStore(turn.Session);
        if (team is null && sentence is not TeamSentence.Manages { Members.Count: > 0 })
        {
            await UnknownAsync(turn, sentence.Team, cancellationToken);
            return;
        }

        var changed = team ?? await teams.FoundAsync(sentence.Team, people[0].TimeZone, cancellationToken);
        IEnumerable<TeamChange> wanted = sentence switch
        {
            TeamSentence.ManagesNoLonger => [TeamStore.Manages(people[0].Id, false)],
            TeamSentence.Join => people.Select(person => TeamStore.InTeam(changed.Id, person.Id)),
            _ =>
            [
                TeamStore.Manages(people[0].Id, true),
                .. people[0].Role == "rep" ? [TeamStore.HasRole(people[0].Id, "manager")] : (TeamChange[])[],
                .. people.Skip(1).Select(person => TeamStore.InTeam(changed.Id, person.Id)),
            ],
        };
        var id = await teams.ChangeAsync(changed.Id, wanted, Author(turn), turn.Now, cancellationToken);
        await SayAsync(turn, await NowAsync(turn, changed.Id, isNew: team is null, cancellationToken), id, cancellationToken);
    }

    private static async Task ReportAsync(Turn turn, TeamRow? team, TeamSentence.ReportsIn reports, CancellationToken cancellationToken)
    {
        if (team is null)
        {
            await UnknownAsync(turn, reports.Team, cancellationToken);
            return;
        }

        var channel = reports.Channel is null ? null : await SaidChannel.OfAsync(turn, reports.Channel, cancellationToken);
        if (channel is null && reports.Channel is not null)
        {
            await turn.SayAsync(TeamWords.WhichChannel, cancellationToken);
            return;
        }

        var id = await new TeamStore(turn.Session).ChangeAsync(team.Id, [TeamStore.ReportsIn(turn.Received.WorkspaceId, channel)], Author(turn), turn.Now, cancellationToken);
        await SayAsync(turn, channel is null ? TeamWords.ReportsNowhere(team.Name) : TeamWords.Reports(team.Name), id, cancellationToken);
    }

    private static async Task UnknownAsync(Turn turn, string named, CancellationToken cancellationToken) =>
        await turn.SayAsync(TeamWords.UnknownTeam(named, await new PersonStore(turn.Session).TeamNamesAsync(cancellationToken)), cancellationToken);

    private static async Task<string> NowAsync(Turn turn, long teamId, bool isNew, CancellationToken cancellationToken) =>
        await new TeamStore(turn.Session).OfAsync(teamId, cancellationToken) is { } now ? TeamWords.Now(now.Name, isNew, now.Managers, now.Members, now.Channel is not null) : TeamWords.SoAlready;

    private static Task SayAsync(Turn turn, string text, long? change, CancellationToken cancellationToken) => change is { } id
        ? TakingBack.OfferAsync(turn, text, TakingBack.Button(Actions.UndoTeam, LogWords.Undo, [id]), cancellationToken)
        : turn.SayAsync($"{TeamWords.SoAlready} {text}", cancellationToken);

    private static PolicyAuthor Author(Turn turn) => new(turn.Speaker.Id, string.Create(CultureInfo.InvariantCulture, $"chat event {turn.Received.InboxId}"));
}
