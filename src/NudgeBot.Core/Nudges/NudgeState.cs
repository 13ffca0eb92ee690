namespace NudgeBot.Core.Nudges;

/// <summary>How far a nudge has come.</summary>
public enum NudgeState
{
    /// <summary>It would have gone out and waits on purpose, so that what nudging does can be measured; it goes out at <see cref="NudgeRecord.DueAt"/>.</summary>
    Held,

    /// <summary>Written down and on its way.</summary>
    Planned,
    Sent,

    /// <summary>Comes back at <see cref="NudgeRecord.DueAt"/>: the rep asked for it, or it could not leave at its time.</summary>
    Snoozed,

    /// <summary>The rep reacted.</summary>
    Answered,

    /// <summary>A call to the nudged customer was logged in time.</summary>
    ActedOn,

    /// <summary>Taken back because it had become moot.</summary>
    Withdrawn,

    /// <summary>Unanswered by the end of the rep's next working day.</summary>
    Ignored,

    /// <summary>Its time was over before it could be sent.</summary>
    Missed,

    /// <summary>The platform will never take it.</summary>
    Undeliverable,
}

/// <summary>The words under which the states are stored.</summary>
public static class NudgeStates
{
    private static readonly Dictionary<string, NudgeState> States = Enum.GetValues<NudgeState>().ToDictionary(state => state.Word());

    public static string Word(this NudgeState state) => SnakeCase.Of(state);

    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    public static NudgeState FromWord(string word) => States[word];
}
