using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>What happens to the customers of a <see cref="ScheduleRoom"/>, as chat, phone system and API write it down.</summary>
internal static class Happenings
{
    /// <summary>Rings at this local time; returns the new nudges, without updates of older cards.</summary>
    public static async Task<IReadOnlyList<OutgoingMessage>> NudgesAtAsync(this ScheduleRoom room, string local) =>
        [.. (await room.RingAsync(ScheduleRoom.At(local))).Where(message => message.Replaces is null)];

    /// <summary>A call is logged when it is over, with the next one promised or not.</summary>
    /// <returns>The call's id.</returns>
    public static async Task<long> CallAsync(
        this ScheduleRoom room, long accountId, long repId, CallOutcome outcome, string local,
        CallDirection direction = CallDirection.Outbound, string? promised = null)
    {
        var at = ScheduleRoom.At(local);
        var next = promised is null ? (DateTimeOffset?)null : ScheduleRoom.At(promised);
        var call = new NewActivity(
            "chat", null, ActivityKind.Call, direction, outcome, accountId, null, null, repId, at,
            FollowUpOn: promised is null ? null : DateOnly.Parse(promised[..10], System.Globalization.CultureInfo.InvariantCulture), FollowUpAt: next);
        return (await room.Team.Database.InAsync(room.Team.Organization, session => new ActivityStore(session).LogAsync(call, at, default), default))!.Value;
    }

    /// <summary>A customer of the log, not only of the clocks: whatever is logged later counts from this conversation.</summary>
    public static async Task<long> CustomerAsync(this ScheduleRoom room, string name, long ownerId, string spoke, string tier = "A")
    {
        var account = await room.Team.AccountAsync(name, ownerId, spokeAt: null, tier);
        await room.CallAsync(account, ownerId, CallOutcome.Connected, spoke);
        return account;
    }

    public static Task EmailAsync(this ScheduleRoom room, long accountId, CallDirection direction, DateTimeOffset at) => room.Team.Database.InAsync(
        room.Team.Organization,
        session => new ActivityStore(session).LogAsync(
            new NewActivity("mail", null, ActivityKind.Email, direction, null, accountId, null, null, room.Team.Ana, at), at, default),
        default);

    public static Task UndoAsync(this ScheduleRoom room, long callId, string local) => room.Team.Database.InAsync(
        room.Team.Organization, session => new ActivityStore(session).UndoAsync(callId, room.Team.Ana, ScheduleRoom.At(local), default), default);

    /// <summary>Something has arrived from outside, and whoever is concerned is looked at.</summary>
    public static Task ArrivedAsync(this ScheduleRoom room, long accountId, string local) => room.Team.Database.InAsync(
        room.Team.Organization, session => new PlanningTimeStore(session).WakeForAsync([accountId], ScheduleRoom.At(local), default), default);

    /// <summary>Rule and state of every nudge, oldest first.</summary>
    public static Task<IReadOnlyList<string>> LivesAsync(this ScheduleRoom room) =>
        room.Team.ListAsync<string>("select rule || ' ' || state from nudges order by id");

    /// <summary>A moment of the database, or null.</summary>
    public static async Task<DateTimeOffset?> MomentAsync(this ScheduleRoom room, string sql, object? parameters = null) =>
        await room.Team.AskAsync<DateTime?>(sql, parameters) is { } moment ? new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)) : null;
}
