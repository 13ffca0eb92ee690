namespace NudgeBot.Core.Nudges;

/// <summary>How the nudges of a rule find their place in a rep's day.</summary>
public enum Place
{
    /// <summary>A place of the day's budget, spread over the day.</summary>
    Budget,

    /// <summary>A place of the day's budget, as soon as it comes up.</summary>
    AtOnce,

    /// <summary>
    /// Beside the budget, as soon as it comes up, and instead of any other nudge about the customer: what was promised, who rang in vain,
    /// a lead. Together they have a cap of their own.
    /// </summary>
    Beside,

    /// <summary>Once a day, beside the budget, at a time of its own.</summary>
    OneMoreCall,
}

/// <summary>The words under which the places are stored.</summary>
public static class Places
{
    private static readonly Dictionary<string, Place> All = Enum.GetValues<Place>().ToDictionary(place => place.Word());

    public static string Word(this Place place) => SnakeCase.Of(place);

    /// <exception cref="KeyNotFoundException">There is no such place.</exception>
    public static Place FromWord(string word) => All[word];
}
