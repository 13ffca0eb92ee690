namespace NudgeBot.Fakes;

/// <summary>
/// A clock that stands still until it is moved. Moving it fires the timers that come due, in their order and each at its own time, on the
/// thread that moves it; so a <c>Task.Delay</c> on this clock ends when the test says so.
/// </summary>
public sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _door = new();
    private readonly List<ManualTimer> _timers = [];

    private DateTimeOffset _now = now.ToUniversalTime();

    /// <summary>A Monday morning.</summary>
    public ManualClock()
        : this(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_door)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <exception cref="ArgumentOutOfRangeException">Time does not run backward.</exception>
    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);

    /// <exception cref="ArgumentOutOfRangeException">Time does not run backward.</exception>
    public void MoveTo(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, GetUtcNow());
        while (NextDue(moment) is { } timer)
        {
            timer.Fire();
        }

        lock (_door)
        {
            _now = moment.ToUniversalTime();
        }
    }

    /// <summary>Whether somebody is waiting for exactly so long: a timer of this length is running.</summary>
    public bool IsAwaited(TimeSpan length)
    {
        lock (_door)
        {
            return _timers.Exists(timer => timer.Length == length);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        if (dueTime == TimeSpan.Zero)
        {
            Advance(TimeSpan.Zero);
        }

        return timer;
    }

    private ManualTimer? NextDue(DateTimeOffset moment)
    {
        lock (_door)
        {
            var next = _timers.Where(timer => timer.Due <= moment).MinBy(timer => timer.Due);
            if (next is not null)
            {
                _now = next.Due > _now ? next.Due : _now;
                next.Rearm();
            }

            return next;
        }
    }

    private sealed class ManualTimer(ManualClock clock, Action callback) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; }

        public TimeSpan Length { get; private set; }

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._door)
            {
                clock._timers.Remove(this);
                (_period, Length) = (period, dueTime);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                }

                return true;
            }
        }

        public void Rearm()
        {
            Due += _period;
            if (_period <= TimeSpan.Zero)
            {
                clock._timers.Remove(this);
            }
        }

        public void Dispose()
        {
            lock (clock._door)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
