using System.Text.RegularExpressions;
using NudgeBot.Core.Chat.Absences;
using NudgeBot.Core.Chat.Teams;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>Who is meant by names and mentions: a mention is exact, a name has to be one person's.</summary>
/// <param name="Found">Those who are, in the order in which they were named.</param>
/// <param name="Trouble">Why somebody is not, in words; null when all are.</param>
/// <param name="KnowsTheFirst">Whether the first one is, or may be one of several.</param>
internal sealed partial record NamedPeople(IReadOnlyList<PersonRow> Found, string? Trouble, bool KnowsTheFirst)
{
    public static async Task<NamedPeople> OfAsync(Turn turn, IReadOnlyList<string> typed, CancellationToken cancellationToken)
    {
        var everybody = await new PersonStore(turn.Session).EverybodyAsync(cancellationToken);
        var (found, knowsTheFirst) = (new List<PersonRow>(), false);
        string? trouble = null;
        foreach (var name in typed)
        {
            var (person, why, isKnown) = await OneAsync(turn, name, everybody, cancellationToken);
            knowsTheFirst |= name == typed[0] && isKnown;
            trouble ??= why;
            if (person is not null)
            {
                found.Add(person);
            }
        }

        return new NamedPeople(found, trouble, knowsTheFirst);
    }

    private static async Task<(PersonRow? Person, string? Why, bool IsKnown)> OneAsync(Turn turn, string typed, IReadOnlyList<PersonRow> everybody, CancellationToken cancellationToken)
    {
        if (Exact().Match(typed) is { Success: true } mention)
        {
            var id = await new IdentityStore(turn.Session).PersonOfAsync(turn.Received.WorkspaceId, mention.Groups["id"].Value, cancellationToken);
            return everybody.FirstOrDefault(person => person.Id == id) is { } exact ? (exact, null, true) : (null, TeamWords.UnknownMention, false);
        }

        var name = Tag().Replace(typed, "").TrimStart('@').Trim();
        return StandInName.Of(name, [.. everybody.Select(person => (person.Id, person.Name))]) switch
        {
            StandInName.Found one => (everybody.First(person => person.Id == one.Id), null, true),
            StandInName.OneOf several => (null, TeamWords.OneOf(name, several.Names), true),
            _ => (null, TeamWords.UnknownPerson(name), false),
        };
    }

    [GeneratedRegex(@"^<@(?<id>[^>|]+)(\|[^>]*)?>$", RegexOptions.ExplicitCapture)]
    private static partial Regex Exact();

    [GeneratedRegex("</?at[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
