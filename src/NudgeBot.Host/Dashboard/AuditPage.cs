using NudgeBot.Core.Chat.Audit;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Dashboard;

namespace NudgeBot.Host.Dashboard;

/// <summary>Who changed what and when: policies, teams, working time, and whose customers are.</summary>
internal static class AuditPage
{
    public static async Task<PageContent> WriteAsync(PageVisit visit, IQueryCollection query, CancellationToken cancellationToken)
    {
        var turn = PageTurn.Of(query);
        var store = new AuditStore(visit.Session);
        var rows = await store.NewestAsync(turn.Skip, PageTurn.Rows + 1, cancellationToken);
        var names = await VisibleNames.OfAsync(visit, cancellationToken);
        var people = (await store.PeopleAsync(cancellationToken)).ToDictionary(person => person.Id, person => names.Of(person.Id, person.TeamId, person.Name));
        var teams = visit.Teams.ToDictionary(team => team.Id, team => team.Name);
        var known = new AuditNames(id => people.GetValueOrDefault(id), id => teams.GetValueOrDefault(id));
        var lines = from row in rows.Take(PageTurn.Rows)
                    from change in AuditWords.Changes(row.Kind, row.Json, known)
                    select Row(row, change, known, DashboardWords.Moment(visit.Zone.Local(row.At)));
        var table = new CardTable(AuditWords.Columns, [.. lines]);
        return new PageContent.Told([new Sheet(AuditWords.Title, [rows.Count == 0 ? AuditWords.Nothing : AuditWords.WhatItShows], table)]) { Turns = turn.Turns(DashboardPaths.Audit, rows.Count) };
    }

    private static IReadOnlyList<string> Row(AuditRow row, AuditChange change, AuditNames known, string moment) =>
    [
        moment, row.ById is { } author ? known.Person(author) ?? AuditWords.Nobody : AuditWords.Through(row.Through),
        AuditWords.About(row.PersonId is { } person ? known.Person(person) : row.About, change.Whom), change.What, change.Before, change.After,
    ];
}
