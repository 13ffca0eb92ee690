using NudgeBot.Core.Calls;
using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>Makes touches of rows, and leaves out what only looks like one: plans, to-dos, notes, meetings nobody came to.</summary>
internal static class ActivityMapping
{
    public static Judgement Of(Cells row, DateTimeOffset now)
    {
        if (row.IsDeleted && row.Id(Field.Id) is { } gone)
        {
            return new Judgement.Use(new ImportedActivity(gone, ActivityKind.Other, now) { Place = row.Place, ChangedAt = row.ChangedAt, Deleted = true });
        }

        if (row.Flag(Field.Child) == true)
        {
            return new Judgement.LeftOut("the same meeting in another attendee's calendar");
        }

        var judged = ActivityKinds.Of(row);
        if (judged.Touch is not { } kind)
        {
            return new Judgement.LeftOut(judged.Reason!);
        }

        if (ActivityPlans.NotDone(row) is { } plan)
        {
            return new Judgement.LeftOut(plan);
        }

        return ActivityTimes.Of(row, now) switch
        {
            ActivityTimes.Found.At at => Touch(row, kind, at),
            ActivityTimes.Found.Future => new Judgement.LeftOut("in the future, so planned and not made"),
            ActivityTimes.Found.No no => new Judgement.Refused(no.Column, no.Reason),
            _ => throw new InvalidOperationException("No such moment."),
        };
    }

    private static Judgement Touch(Cells row, ActivityKind kind, ActivityTimes.Found.At at)
    {
        var call = kind == ActivityKind.Call ? CallResults.Of(row) : new CallResults.Result(kind, Direction(row), null);
        if (call is null)
        {
            return new Judgement.LeftOut("a call between colleagues");
        }

        var about = row.Id(Field.About);
        var deal = row.Reference(Field.Deal) is { Length: > 0 } said ? said : about is not null && row.File.IsSalesforce && SalesforceIds.IsDeal(about) ? about : row.Reference(Field.Deal);
        var account = row.Reference(Field.Account) is { Length: > 0 } named ? named
            : about is not null && (!row.File.IsSalesforce || SalesforceIds.IsAccount(about)) ? about
            : row.Reference(Field.Account);
        var contact = row.Reference(Field.Contact);
        var rep = row.Reference(Field.Rep);
        var minutes = row.Minutes(Field.Duration) ?? Length(row, at.When);
        var note = kind == ActivityKind.Email ? null : Note(row);
        var followUp = row.Written(Field.FollowUp);

        var touch = new ImportedActivity(
            row.Id(Field.Id) ?? "", call.Kind, at.When, call.Direction, call.Outcome, account, contact, deal, rep, minutes,
            row.Name(Field.ContactName), note, followUp is { Time: null } ? followUp.Value.Date : null, followUp is { Time: not null } ? followUp.Value.In(row.File.Zone) : null)
        { Place = row.Place, ChangedAt = row.ChangedAt, TimeIsKnown = at.TimeIsKnown };
        return new Judgement.Use(touch.SourceId.Length > 0 ? touch : touch with { SourceId = ContentId.Of(touch) });
    }

    private static CallDirection Direction(Cells row) =>
        row.Text(Field.Direction) is { } text && Directions.Of(text) is Directions.Judged.Inbound or Directions.Judged.Missed ? CallDirection.Inbound : CallDirection.Outbound;

    private static decimal? Length(Cells row, DateTimeOffset start) =>
        row.Moment(Field.End) is { } end && end > start && end - start < TimeSpan.FromHours(24) ? Math.Round((decimal)(end - start).TotalMinutes, 2) : null;

    // Of emails nothing is kept but that they were.
    private static string? Note(Cells row)
    {
        const int Longest = 2_000;

        var (subject, note) = (row.Text(Field.Subject), row.Text(Field.Note));
        var all = subject is null || note is null || note.Contains(subject, StringComparison.Ordinal) ? note ?? subject : $"{subject}: {note}";
        return all is { Length: > Longest } ? string.Concat(all.AsSpan(0, char.IsHighSurrogate(all[Longest - 1]) ? Longest - 1 : Longest), "…") : all;
    }
}
