using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Dashboard;

namespace NudgeBot.Host.Dashboard;

/// <summary>Messages that did not arrive, or of which nobody knows: kind, reader, time and reason, and never what they say.</summary>
internal static class MessagesPage
{
    public static async Task<PageContent> WriteAsync(PageVisit visit, IQueryCollection query, CancellationToken cancellationToken)
    {
        var turn = PageTurn.Of(query);
        var names = await VisibleNames.OfAsync(visit, cancellationToken);
        var scope = new NotArrivedScope(visit.Person.Id, visit.IsAdmin, [.. visit.Teams.Select(team => team.Id)]);
        var rows = await new NotArrivedStore(visit.Session).NewestAsync(scope, visit.Now - NotArrivedWords.Since, turn.Skip, PageTurn.Rows + 1, cancellationToken);
        var table = new CardTable(NotArrivedWords.Columns, [.. rows.Take(PageTurn.Rows).Select(row => Row(visit, names, row))]);
        var sheet = new Sheet(NotArrivedWords.Title, [rows.Count == 0 ? NotArrivedWords.AllArrived : NotArrivedWords.WhatItMeans], table);
        return new PageContent.Told([sheet]) { Turns = turn.Turns(DashboardPaths.Messages, rows.Count) };
    }

    private static IReadOnlyList<string> Row(PageVisit visit, VisibleNames names, NotArrivedRow row) =>
    [
        DashboardWords.Moment(visit.Zone.Local(row.SaidAt)), NotArrivedWords.Kind(row.Kind),
        row.Name is { } name ? names.Of(row.PersonId, row.TeamId, name) : row.Channel is { } team ? NotArrivedWords.ChannelOf(team) : NotArrivedWords.NobodyKnown,
        NotArrivedWords.Platform(row.Platform), NotArrivedWords.What(row.State), NotArrivedWords.Why(row.State, row.Reason),
    ];
}
