using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Customers;

namespace NudgeBot.Host.Reports;

/// <summary>Who is said to prefer email, who said so, since when, and that customer's silence beside it.</summary>
internal static class PrefersEmailReport
{
    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var owners = new Owners(about);
        var rows = (await new EmailPreferenceStore(about.Session).OfAsync(about.Audience.Ids, about.Now, cancellationToken))
            .Select(one => (One: one, Rep: owners.Name(one.RepId), Since: owners.Day(one.RepId, one.SaidAt), Silent: one.LastTalkAt is { } talk ? owners.DaysSince(one.RepId, talk) : (int?)null))
            .ToList();
        var saidSo = rows.Count(row => row.One.SaidByCustomer);
        return new Report(
            PreferenceWords.Title(about.Audience.Whose, rows.Count),
            PreferenceWords.Detail(saidSo, rows.Count - saidSo),
            new CardTable(
                owners.AreNamed ? [PreferenceWords.Columns[0], PreferenceWords.Rep, .. PreferenceWords.Columns.Skip(1)] : PreferenceWords.Columns,
                [.. rows.Select(row => (IReadOnlyList<string>)[row.One.AccountName, .. row.Rep is null ? Array.Empty<string>() : [row.Rep], PreferenceWords.Source(row.One.SaidByCustomer), row.Since, PreferenceWords.Days(row.Silent)])]),
            NeglectWords.AsOf(about.Audience.Zone.Date(about.Now), about.Audience.Days),
            PreferenceWords.Definition)
        {
            Lines = [.. rows.Select(row => PreferenceWords.Line(row.One.AccountName, row.Rep, row.One.SaidByCustomer, row.Since, row.Silent))],
            FileName = "prefers-email",
        };
    }
}
