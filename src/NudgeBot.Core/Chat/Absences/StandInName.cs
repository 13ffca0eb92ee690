using NudgeBot.Core.People.Places;

namespace NudgeBot.Core.Chat.Absences;

/// <summary>Whom a typed name means, among the people there are.</summary>
public abstract record StandInName
{
    private StandInName()
    {
    }

    public sealed record Found(long Id, string Name) : StandInName;

    public sealed record OneOf(IReadOnlyList<string> Names) : StandInName;

    public sealed record Unknown(string Typed) : StandInName;

    /// <summary>The person of this name or first name; a whole name counts before a first name.</summary>
    public static StandInName Of(string typed, IReadOnlyCollection<(long Id, string Name)> people)
    {
        var whole = people.Where(person => PlaceName.Folded(person.Name) == PlaceName.Folded(typed)).ToList();
        var fitting = whole.Count > 0 ? whole : [.. people.Where(person => Fits(person.Name, typed))];
        return fitting switch
        {
            [] => new Unknown(typed),
            [var (id, name)] => new Found(id, name),
            _ => new OneOf([.. fitting.Select(person => person.Name)]),
        };
    }

    /// <summary>Whether a typed name is this one, or its beginning word by word.</summary>
    internal static bool Fits(string name, string typed) =>
        PlaceName.Folded(typed) is { Length: > 0 } said && $"{PlaceName.Folded(name)} ".StartsWith($"{said} ", StringComparison.Ordinal);
}
