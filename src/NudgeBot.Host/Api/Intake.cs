using Microsoft.AspNetCore.Http.Features;
using NudgeBot.Host.Api.Rows;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Api;

/// <summary>The way of a request that brings rows: read, checked, written, committed, answered. Of a request with one bad row nothing is written.</summary>
internal sealed partial class Intake(Database database, BusinessClock clock, ILogger<Intake> logger)
{
    public async Task<IResult> AcceptAsync(HttpContext http, IIntake intake)
    {
        var (visit, aborted) = (http.Features.GetRequiredFeature<ApiVisit>(), http.RequestAborted);
        return await PostedBody.ReadAsync(http.Request, aborted) switch
        {
            PostedBody.Refused refused => ApiAnswer.Problem(refused.Status, refused.Sentence),
            PostedBody.Array array => await KeepAsync(visit, new PostedRows(array.Rows, intake.Fields), intake, aborted),
            _ => throw new InvalidOperationException("A body is read or refused."),
        };
    }

    private async Task<IResult> KeepAsync(ApiVisit visit, PostedRows posted, IIntake intake, CancellationToken cancellationToken)
    {
        var now = await clock.NowAsync(cancellationToken);
        await using var session = await database.BeginAsync(visit.OrganizationId, cancellationToken);
        var kept = await intake.TakeAsync(session, posted, now, cancellationToken);
        if (posted.Refusals.Count > 0)
        {
            Log.Refused(logger, visit.KeyId, intake.Name, posted.Count, posted.Refusals.Count);
            return ApiAnswer.Refused(posted.Count, posted.Refusals);
        }

        await session.CommitAsync(cancellationToken);
        Log.Kept(logger, visit.KeyId, intake.Name, kept.New, kept.Changed, kept.Unchanged, kept.Repeated);
        return ApiAnswer.Accepted(kept with { NotUsed = posted.NotUsed });
    }

    private static partial class Log
    {
        [LoggerMessage(600, LogLevel.Information, "Key {KeyId} brought {What}: {New} new, {Changed} changed, {Unchanged} unchanged, {Repeated} repeated.")]
        public static partial void Kept(ILogger logger, long keyId, string what, long @new, long changed, long unchanged, long repeated);

        [LoggerMessage(601, LogLevel.Warning, "Key {KeyId} brought {Rows} {What} of which none was kept, for {Reasons} reasons that the sender was told.")]
        public static partial void Refused(ILogger logger, long keyId, string what, int rows, int reasons);
    }
}
