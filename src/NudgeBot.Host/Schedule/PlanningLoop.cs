using NudgeBot.Host.Messages;

namespace NudgeBot.Host.Schedule;

/// <summary>
/// Rings the doorbell when something has arrived, a lead, a call, a signal, instead of at the next minute. Every host hears the bell; the
/// first has rung by the time the others come to it, so that they find nobody due. Should nobody hear it, Quartz rings within a minute.
/// </summary>
internal sealed class PlanningLoop(Doorbell doorbell, BusinessClock clock, PlanningBell bell, TimeProvider machine, ILogger<PlanningLoop> logger)
    : WorkLoop(bell, machine, logger)
{
    protected override string Work => "planning";

    protected override TimeSpan LookAnyway => TimeSpan.FromMinutes(1);

    protected override async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        await doorbell.RingIfDueAsync(clock, cancellationToken);
        return false;
    }
}
