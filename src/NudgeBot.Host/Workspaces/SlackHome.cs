using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.Reports;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;
using NudgeBot.Slack;

namespace NudgeBot.Host.Workspaces;

/// <summary>What a person's Home tab shows: whom to call today, their own week, and how they are set. Nobody's but their own.</summary>
internal sealed class SlackHome(Database database, BusinessClock clock) : ISlackHome
{
    private const int Few = 5;

    public async Task<SlackHomePage?> OfAsync(string workspace, string user, CancellationToken cancellationToken)
    {
        if (await new Claims(database).WorkspaceAsync("slack", workspace, cancellationToken) is not { } claim)
        {
            return null;
        }

        await using var session = await database.BeginAsync(claim.OrganizationId, cancellationToken);
        return await new PersonStore(session).SpeakingAsAsync(claim.Id, user, cancellationToken) is { } person
            ? await OfAsync(session, person, await clock.NowAsync(cancellationToken), cancellationToken)
            : null;
    }

    private static async Task<SlackHomePage> OfAsync(Session session, PersonRow person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var zone = person.Zone;
        var today = zone.Date(now);
        var week = Period.Of("this_week", today)!;
        var accounts = await new AccountStore(session).MostNeglectedAsync(person.Id, now, Few, cancellationToken);
        var counts = (await new CountStore(session).CountAsync([CountWindow.Of(person, week)], cancellationToken))[0];

        return new SlackHomePage(
            $"Hello {person.Name}",
            [.. accounts.Select(account => new SlackHomeCall(account.Name, account.Phone, Why(account, now)))],
            $"{SlackWords.Week(counts.Attempts, counts.Connects, counts.Emails)} {BotWords.Definition}",
            Settings(person),
            await new MemberStore(session).AwayUntilAsync(person.Id, today, cancellationToken),
            today.AddDays(1));
    }

    private static IReadOnlyList<CardFact> Settings(PersonRow person) =>
    [
        new("Team", person.Team ?? "none yet"),
        new("Time zone", person.TimeZone),
        new("Working hours", string.Create(CultureInfo.InvariantCulture, $"{person.Opens:HH\\:mm}–{person.Closes:HH\\:mm}, {Days(person.WorkingDays)}")),
    ];

    private static string Days(short[] days) => string.Join(' ', days.Select(day => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames[day % 7]));

    private static string Why(AccountRow account, DateTimeOffset now)
    {
        var days = (int)(now - account.QuietSince).TotalDays;
        return account.LastConnectAt is null
            ? CoverageWords.Silence(wasSpokenWith: false, days)
            : $"last spoke {SpokenTime.Count(days, "day")} ago";
    }
}
