using System.Globalization;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Reports;

/// <summary>What a question for figures is about, with the right to it settled.</summary>
/// <param name="ByDay">Whether there is to be a row per day.</param>
/// <param name="Now">Business time, UTC.</param>
internal sealed record ReportAbout(Session Session, Audience Audience, Period Period, ReportForm Form, bool ByDay, DateTimeOffset Now)
{
    /// <summary>The one tier of customers that is asked about; null for all.</summary>
    public string? Tier { get; init; }

    /// <summary>Whether the period is over for whoever asks.</summary>
    public bool IsOver => Period.Last < Audience.Zone.Date(Now);

    /// <summary>The one customer that is asked about; null for all.</summary>
    public AccountRow? Customer { get; init; }

    /// <summary>"West", or "West with Acme Corp".</summary>
    public string Whose => Customer is null ? Audience.Whose : ReportWords.With(Audience.Whose, Customer.Name);

    /// <summary>"West, last week": over a picture.</summary>
    public string Heading => $"{Whose}, {Period.Name}";

    /// <summary>A date as a person reads it, and in a file as a spreadsheet does: "Wed 28 Oct", or "2026-10-28".</summary>
    public string Said(DateOnly day) => IsFile ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : SpokenTime.WeekDay(day, Audience.Zone.Date(Now));

    /// <summary>An amount of money in the same way: "120,000", or "120000".</summary>
    public string Said(decimal amount) => IsFile ? amount.ToString("0.##", CultureInfo.InvariantCulture) : NeglectWords.Amount(amount);

    private bool IsFile => Form == ReportForm.Csv;

    /// <summary>The dates, and whose days they are: what a report's <see cref="Report.Period"/> says.</summary>
    public string Days => $"{Period.Dates}, {Audience.Days}";
}

/// <summary>What comes of a question for figures.</summary>
internal abstract record ReportAnswer
{
    private ReportAnswer() { }

    public sealed record Told(Report Report, Period Period) : ReportAnswer;

    /// <param name="Why">A sentence for whoever asked: no right to it, or nothing to count.</param>
    public sealed record Refused(string Why) : ReportAnswer;
}

/// <summary>Writes every report there is, for chat, page and schedule alike: the same question gets the same figures everywhere.</summary>
internal static class ReportDesk
{
    /// <param name="asker">Whose rights count, and whose today it is.</param>
    public static async Task<ReportAnswer> WriteAsync(Session session, PersonRow asker, ReportRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var past = IsOfPast(request.Kind) ? Period.Of(request.Period, asker.Zone.Date(now)) : null;
        switch (await AudienceAnswer.OfAsync(session, asker, request.Scope, cancellationToken, past))
        {
            case AudienceAnswer.Refused refused:
                return new ReportAnswer.Refused(refused.Why);
            case AudienceAnswer.Seen { Audience: var audience }:
                if (await PeriodAsync(session, audience, request.Period, now, cancellationToken) is not { } period)
                {
                    return new ReportAnswer.Refused(ReportWords.WhichDays);
                }

                var customer = request.Customer is { } id ? await new AccountStore(session).FindAsync(id, cancellationToken) : null;
                if (customer is null && request.Customer is not null)
                {
                    return new ReportAnswer.Refused(ReportWords.NoSuchCustomer);
                }

                // Of one customer there are counts alone; no other report leaves the others out.
                var kind = customer is null ? request.Kind : ReportKind.Counts;
                var about = new ReportAbout(session, audience, period, request.Form, request.IsByDay, now) { Tier = request.Tier, Customer = customer };
                var shown = request.IsByDay ? ReportDays.Of(about).About.Period : period;
                if (kind == ReportKind.Leaderboard)
                {
                    return await LeaderboardReport.WriteAsync(about, cancellationToken);
                }

                return await WriteAsync(kind, about, cancellationToken) is { } report
                    ? new ReportAnswer.Told(request.Period == ReportRequest.NewestDay && about.IsOver ? report with { Detail = $"{report.Detail} {RollCallWords.LastDay}" } : report, report.HasDays ? shown : period)
                    : new ReportAnswer.Refused(ReportWords.NothingToCount(audience.Whose));
            default:
                throw new InvalidOperationException("An audience is seen or refused.");
        }
    }

    // What somebody did stays done when they leave; whose customers have waited, and who has not called yet, is about those who are here.
    private static bool IsOfPast(ReportKind kind) =>
        kind is not (ReportKind.NotCalled or ReportKind.Coverage or ReportKind.Neglect or ReportKind.PrefersEmail or ReportKind.Leaderboard);

    // Null where nobody knows these days.
    private static async Task<Period?> PeriodAsync(Session session, Audience audience, string asked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = Period.Of("today", audience.Zone.Date(now))!;
        return asked == ReportRequest.NewestDay ? await Present.NewestDayAsync(session, audience, today, now, cancellationToken) : Period.Of(asked, today.Last);
    }

    // Null where there is nothing to count.
    private static Task<Report?> WriteAsync(ReportKind kind, ReportAbout about, CancellationToken cancellationToken) => kind switch
    {
        ReportKind.Counts or ReportKind.RollCall when about.ByDay => DayReport.WriteAsync(about, cancellationToken),
        ReportKind.Mirror when about.ByDay => DayReport.MirrorAsync(about, cancellationToken),
        ReportKind.ConnectRate when about.ByDay => DayReport.ConnectRateAsync(about, cancellationToken),
        ReportKind.Nudges when about.ByDay => NudgeReport.ByDayAsync(about, cancellationToken),
        ReportKind.Counts => CountReport.WriteAsync(about, cancellationToken),
        ReportKind.RollCall => RollCallReport.WriteAsync(about, cancellationToken),
        ReportKind.NotCalled => NotCalledReport.WriteAsync(about, cancellationToken),
        ReportKind.Customers => CustomersReport.WriteAsync(about, cancellationToken),
        ReportKind.Mirror => MirrorReport.WriteAsync(about, cancellationToken),
        ReportKind.ConnectRate => ConnectRateReport.WriteAsync(about, cancellationToken),
        ReportKind.ConnectRateByHour => HourReport.WriteAsync(about, cancellationToken),
        ReportKind.Coverage => CoverageReport.WriteAsync(about, cancellationToken),
        ReportKind.Neglect => NeglectReport.WriteAsync(about, cancellationToken),
        ReportKind.PrefersEmail => PrefersEmailReport.WriteAsync(about, cancellationToken),
        ReportKind.SecondConversations => SecondConversationReport.WriteAsync(about, cancellationToken),
        ReportKind.HelloCalls => HelloCallReport.WriteAsync(about, cancellationToken),
        ReportKind.Nudges => NudgeReport.WriteAsync(about, cancellationToken),
        _ => Task.FromResult<Report?>(null),
    };
}
