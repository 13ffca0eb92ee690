using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Tests.Journeys;

/// <summary>Business time that goes on, from one moment at which somebody is looked at to the next.</summary>
internal static class PassingTime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <param name="settle">Does all there is to do.</param>
    public static async Task ToAsync(DateTimeOffset moment, BusinessClock clock, Doorbell doorbell, Claims claims, Func<Task> settle)
    {
        do
        {
            await doorbell.RingAsync(await clock.NowAsync(default), default);
            await settle();
            var due = await claims.NextPlanningMomentAsync(default) is { } next && next < moment ? next : moment;
            var now = await clock.NowAsync(default);
            await clock.SetAsync(due > now ? due : now + Minute, default);
        }
        while (await clock.NowAsync(default) < moment);

        await doorbell.RingAsync(moment, default);
        await settle();
    }
}
