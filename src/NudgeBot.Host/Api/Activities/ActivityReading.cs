using NudgeBot.Core.Calls;
using NudgeBot.Host.Api.Rows;
using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Mapping;
using NudgeBot.Postgres.Import;
using static NudgeBot.Host.Api.Activities.ActivityFields;

namespace NudgeBot.Host.Api.Activities;

/// <summary>A posted touch as an import would bring it.</summary>
internal sealed record PostedActivity(PostedRow Row, string Source, ImportedActivity Touch);

/// <summary>Makes touches of rows. A row that is refused becomes one, too, which nobody writes.</summary>
internal static class ActivityReading
{
    private const int MostYearsAhead = 5;

    public static PostedActivity Of(PostedRow row, DateTimeOffset now)
    {
        var source = RowSource.Of(row);
        var kind = row.Word(ActivityFields.Kind, KindOf, "is no kind of touch: send call, email, text, meeting, video or other, and no plans, to-dos or notes") ?? ActivityKind.Other;
        var direction = row.Word(Direction, DirectionOf, "is no direction: send outbound, inbound or missed") ?? Directions.Judged.Outbound;
        if (direction == Directions.Judged.Internal)
        {
            row.Refuse(Direction, "says that it was between colleagues, and such a call is none with a customer");
        }

        CheckThatItHappened(row, Status);
        var (day, moment) = FollowUpOf(row, now);
        var contact = RowReferences.Key(row, Contact, source);
        return new PostedActivity(row, source, new ImportedActivity(
            RowReferences.Key(row, ApiField.Id, source) ?? "",
            kind,
            row.Past(OccurredAt, now) ?? now,
            direction is Directions.Judged.Inbound or Directions.Judged.Missed ? CallDirection.Inbound : CallDirection.Outbound,
            kind == ActivityKind.Call ? OutcomeOf(row) ?? (direction == Directions.Judged.Missed ? CallOutcome.NoAnswer : CallOutcome.Unspecified) : null,
            RowReferences.Key(row, Account, source),
            contact,
            RowReferences.Key(row, Deal, source),
            RowReferences.Key(row, Rep, source),
            row.Minutes(ActivityFields.Minutes),
            contact,
            kind == ActivityKind.Email ? null : row.Text(Note),
            day,
            moment)
        { Place = RowSource.PlaceOf(row), ChangedAt = RowSource.OrderOf(row) });
    }

    private static ActivityKind? KindOf(string word) =>
        Enum.GetValues<ActivityKind>().Where(kind => kind.Word().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(kind => (ActivityKind?)kind).FirstOrDefault() ?? Kinds.Of(word)?.Touch;

    private static Directions.Judged? DirectionOf(string word) => Directions.Of(word) is not Directions.Judged.Unknown and var judged ? judged : null;

    private static CallOutcome? OutcomeOf(PostedRow row) =>
        CheckThatItHappened(row, Outcome)
            ? row.Word(Outcome, Outcomes.Of, $"is no outcome: send {string.Join(", ", Enum.GetValues<CallOutcome>().Select(outcome => outcome.Word()))}, or nothing")
            : null;

    private static bool CheckThatItHappened(PostedRow row, ApiField field)
    {
        if (row.Line(field) is not { } word || ActivityPlans.NotDone(word) is not { } why)
        {
            return true;
        }

        row.Refuse(field, $"'{PostedRow.Shown(word)}' says that it is {why}, and only what has happened is kept");
        return false;
    }

    private static (DateOnly? Day, DateTimeOffset? Moment) FollowUpOf(PostedRow row, DateTimeOffset now)
    {
        var (day, moment) = row.DayOrMoment(FollowUp);
        var (earliest, latest) = (now.AddYears(-MostYearsAhead), now.AddYears(MostYearsAhead));
        if (moment < earliest || moment > latest || day < DateOnly.FromDateTime(earliest.UtcDateTime) || day > DateOnly.FromDateTime(latest.UtcDateTime))
        {
            row.Refuse(FollowUp, $"lies more than {MostYearsAhead} years away");
        }

        return (day, moment);
    }
}
