using System.Text.RegularExpressions;
using NudgeBot.Core.People.Holidays;

namespace NudgeBot.Core.Chat.Holidays;

/// <summary>
/// <code>
/// holidays                            show our holidays | holidays of West | what holidays do we have
/// when is my next holiday             next holiday
/// TEAM keeps the holidays of PLACE    we keep the holidays of Bavaria | holidays of Poland for West | set the holidays of West to Poland
/// TEAM keeps no holidays              we keep no country's holidays
/// my holidays are those of PLACE      I keep the holidays of Germany | my holidays: Germany
/// my holidays are the team's
/// DATE is a holiday [: NAME]          12 June is a holiday for West | 24 to 26 December are holidays
/// we work on DATE                     West works on 6 January | 6 January is a working day | 6 January is not a holiday
/// </code>
/// </summary>
internal static partial class HolidayPhrases
{
    private static readonly (Regex Pattern, Func<Match, DateTimeOffset, HolidaySentence?> Sentence)[] All =
    [
        (Next(), (_, _) => new HolidaySentence.Next()),
        (MineAsTheTeams(), (_, _) => new HolidaySentence.MineAsTheTeams()),
        (Mine(), (match, _) => new HolidaySentence.Mine(Place(match), HolidayPlace.Find(Place(match)))),
        (KeepNone(), (match, _) => new HolidaySentence.KeepNone(Team(match))),
        (Keep(), (match, _) => new HolidaySentence.Keep(Place(match), HolidayPlace.Find(Place(match)), Team(match))),
        (Show(), (match, _) => new HolidaySentence.Show(Team(match))),
        (Holiday(), (match, now) => SaidDays.Read(match.Groups["days"].Value, now) is { } days ? new HolidaySentence.Days(days, Name(match), Team(match)) : null),
        (Work(), (match, now) => SaidDays.Read(match.Groups["days"].Value, now) is { } days ? new HolidaySentence.Worked(days, Team(match)) : null),
    ];

    public static HolidaySentence? Read(string text, DateTimeOffset now)
    {
        var plain = Courtesy().Replace(Spaces().Replace(text.Replace('–', '-').Replace('’', '\''), " ").Trim(' ', '.', '!', '?'), "");
        return plain.Length > 160 || Found(plain, now) is not var (match, sentence) ? null
            : sentence with { NamesTeamFirst = match.Groups["first"].Success && sentence.Team is not null };
    }

    private static (Match Match, HolidaySentence Sentence)? Found(string plain, DateTimeOffset now)
    {
        foreach (var (pattern, sentence) in All)
        {
            if (pattern.Match(plain) is { Success: true } match && sentence(match, now) is { } found)
            {
                return (match, found);
            }
        }

        return null;
    }

    private static string? Team(Match match) => match.Groups["team"].Value.Trim() switch
    {
        "" => null,
        var team when Everybody().IsMatch(team) => null,
        var team => team,
    };

    private static string? Name(Match match) => match.Groups["name"] is { Success: true } name ? name.Value.Trim() : null;

    private static string Place(Match match) => match.Groups["place"].Value.Trim();

    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const string Who = "(the )?(team )?(?<team>[^0-9]{1,40}?)( team)?";
    private const string First = "(?<first>" + Who + ")";
    private const string ForWho = "( (for|in) " + Who + ")?";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^(please )?((can|could|would) you )?(please )?", Any)]
    private static partial Regex Courtesy();

    [GeneratedRegex("^(everybody|everyone|we|us|all( of us| teams)?|our team|our|team)$", Any)]
    private static partial Regex Everybody();

    [GeneratedRegex("^((when|what) (is|are|'s) |when's |what's )?(my |our |the )?next (public |bank )?holidays?$", Any)]
    private static partial Regex Next();

    [GeneratedRegex("^((show|list|see|what are|which are)( me)? )?(the |our |my )?(public |bank )?holidays( (of|for|in) " + Who + ")?$|^(what|which) holidays do (we|i) (have|keep)$", Any)]
    private static partial Regex Show();

    [GeneratedRegex("^(my holidays( are| should be)?( the same as)?|i keep the) (the |my |our )?team('s|s)?( holidays| ones)?$", Any)]
    private static partial Regex MineAsTheTeams();

    [GeneratedRegex("^(my holidays( are|:| should be) ?(those )?((of|in) )?|(i keep|i have|i follow) (the )?(public |bank )?holidays (of|in) )(?<place>.{2,60})$", Any)]
    private static partial Regex Mine();

    [GeneratedRegex("^" + First + " (keeps?|follows?|has|have) (no|nobody's|no country's|no public) holidays$", Any)]
    private static partial Regex KeepNone();

    [GeneratedRegex("^" + First + " (keeps?|follows?|has|have) the (public |bank )?holidays (of|in) (?<place>.{2,60}?)$"
        + "|^(keep |set )?(the )?holidays (of|in) (?<place>.{2,60}?) for " + Who + "$"
        + "|^set (the )?holidays (of|for) " + Who + " to (those of )?(?<place>.{2,60}?)$"
        + "|^(keep the|our) (public |bank )?holidays (of|in|are those of) (?<place>.{2,60}?)$", Any)]
    private static partial Regex Keep();

    [GeneratedRegex("^(?<days>.{2,40}?) (is|are|will be) (a |an )?((public|bank|company) )?(holidays?|day off for (all|everybody|everyone))" + ForWho + "((:|,| called) ?(?<name>.{2,60}))?$", Any)]
    private static partial Regex Holiday();

    [GeneratedRegex("^we work on (?<days>.{2,40}?) (for|in) " + Who + "$|^" + First + " works? on (?<days>.{2,40}?)$"
        + "|^(?<days>.{2,40}?) (is|are) (a |an )?((normal|ordinary|usual) )?(working|work) days?" + ForWho + "$|^(?<days>.{2,40}?) (is|are) (not|no)( a)? holidays?" + ForWho + "$", Any)]
    private static partial Regex Work();
}
