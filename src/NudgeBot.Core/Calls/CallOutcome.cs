namespace NudgeBot.Core.Calls;

/// <summary>What came of one phone call. A team's own outcome names each map onto one of these.</summary>
public enum CallOutcome
{
    /// <summary>A call is reported, its result is not.</summary>
    Unspecified,

    /// <summary>A live two-way conversation with the person meant, or with someone who matters there.</summary>
    Connected,

    /// <summary>A message left on a machine.</summary>
    Voicemail,

    /// <summary>It rang out: no human, no message left.</summary>
    NoAnswer,

    /// <summary>Engaged tone. A busy person is not this.</summary>
    Busy,

    /// <summary>A receptionist, assistant or colleague answered.</summary>
    Gatekeeper,

    /// <summary>The person answered, had no conversation, and asked to be called later.</summary>
    CallbackRequested,

    /// <summary>Wrong person, disconnected or invalid number.</summary>
    WrongNumber,

    /// <summary>They asked never to be called again. Wins over everything else.</summary>
    DoNotCall,
}

/// <summary>The words under which outcomes are stored, exchanged and shown.</summary>
public static class CallOutcomes
{
    /// <summary>The stored word, such as <c>callback_requested</c>.</summary>
    public static string Word(this CallOutcome outcome) => outcome switch
    {
        CallOutcome.Connected => "connected",
        CallOutcome.Voicemail => "voicemail",
        CallOutcome.NoAnswer => "no_answer",
        CallOutcome.Busy => "busy",
        CallOutcome.Gatekeeper => "gatekeeper",
        CallOutcome.CallbackRequested => "callback_requested",
        CallOutcome.WrongNumber => "wrong_number",
        CallOutcome.DoNotCall => "do_not_call",
        _ => "unspecified",
    };

    /// <summary>The outcome's name in a sentence to a person, such as "no answer".</summary>
    public static string Spoken(this CallOutcome outcome) => outcome switch
    {
        CallOutcome.CallbackRequested => "asked for a callback",
        CallOutcome.DoNotCall => "asked not to be called",
        CallOutcome.Unspecified => "outcome not said",
        _ => outcome.Word().Replace('_', ' '),
    };

    /// <summary>The outcome stored under this word, or null when there is none.</summary>
    public static CallOutcome? FromWord(string? word) =>
        Enum.GetValues<CallOutcome>().Where(outcome => outcome.Word() == word).Select(outcome => (CallOutcome?)outcome).FirstOrDefault();
}
