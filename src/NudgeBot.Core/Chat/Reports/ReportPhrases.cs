using System.Text.RegularExpressions;
using NudgeBot.Core.Chat.Effects;
using NudgeBot.Core.Reports;

namespace NudgeBot.Core.Chat.Reports;

/// <summary>
/// <code>
/// neglect                               who are we neglecting | most neglected customers | best customers nobody has called
/// coverage                              coverage by tier | coverage of my A customers | which A customers has nobody spoken with
/// second conversations                  second conversation rate | how many first calls led to a second
/// hello calls                           what came of the hello calls
/// mirror                                contact-to-connect | calls against emails | contacted vs connected
/// connect rate by rep
/// connect rate by hour                  when do people pick up | best time to call
/// roll call                             who did each rep reach by phone
/// who hasn't called anyone              who made no calls
/// calls by customer                     which customers did we call
/// leaderboard
/// who prefers email                     email preferences
/// nudges sent                           in a form of its own: "nudges sent as CSV"
/// </code>
/// Each may begin with "please" or "show me", name days, begin with whose ("Ana's coverage") or end with it ("for West"), and end with a form ("as CSV").
/// </summary>
internal static partial class ReportPhrases
{
    /// <summary>What was typed, with one apostrophe and one email. "The hour of the day" names no day.</summary>
    public static string Cleaned(string text) => EMail().Replace(OfTheDay().Replace(text.Replace('’', '\''), ""), "email");

    /// <param name="plain">As <see cref="PlainQuestion"/> gives it.</param>
    public static ReportKind? Kind(string plain) => plain switch
    {
        _ when Neglect().IsMatch(plain) || Neglected().IsMatch(plain) || Uncalled().IsMatch(plain) => ReportKind.Neglect,
        _ when Coverage().IsMatch(plain) || Unspoken().IsMatch(plain) => ReportKind.Coverage,
        _ when Second().IsMatch(plain) || LedToSecond().IsMatch(plain) => ReportKind.SecondConversations,
        _ when Hello().IsMatch(plain) || CameOfHello().IsMatch(plain) => ReportKind.HelloCalls,
        _ when Mirror().IsMatch(plain) || Against().IsMatch(plain) => ReportKind.Mirror,
        _ when ByHour().IsMatch(plain) || PickUp().IsMatch(plain) => ReportKind.ConnectRateByHour,
        _ when ByRep().IsMatch(plain) => ReportKind.ConnectRate,
        _ when RollCall().IsMatch(plain) || Reached().IsMatch(plain) => ReportKind.RollCall,
        _ when NotCalled().IsMatch(plain) => ReportKind.NotCalled,
        _ when ByCustomer().IsMatch(plain) || WhichCalled().IsMatch(plain) => ReportKind.Customers,
        _ when Leaderboard().IsMatch(plain) => ReportKind.Leaderboard,
        _ when PrefersEmail().IsMatch(plain) => ReportKind.PrefersEmail,
        _ when EffectPhrases.Topic(plain, dated: false) == EffectTopic.Sent => ReportKind.Nudges,
        _ => null,
    };

    /// <summary>The sentence without the form that is asked for.</summary>
    public static (string Sentence, ReportForm Form) WithoutForm(string plain) =>
        ByDay().Match(plain) is { Success: true } days ? (plain[..days.Index], ReportForm.ByDay)
        : Csv().Match(plain) is { Success: true } csv ? (csv.Groups["of"].Success ? csv.Groups["of"].Value : plain[..csv.Index], ReportForm.Csv)
        : Chart().Match(plain) is { Success: true } chart ? (chart.Groups["of"].Success ? chart.Groups["of"].Value : plain[..chart.Index], ReportForm.Chart)
        : (AsTable().Replace(plain, ""), ReportForm.Table);

    /// <summary>"Ana's coverage": the sentence without whose it is; nothing when it does not begin so.</summary>
    public static IEnumerable<(string Sentence, string? Whose)> WithoutOwner(string plain) =>
        Owner().Match(plain) is { Success: true } match ? [(plain[match.Length..], match.Groups["whose"].Value)] : [];

    /// <summary>The one tier of customers that is named, in upper case; null for all of them.</summary>
    public static string? Tier(string plain) => OfTier().Match(plain) is { Success: true } match ? match.Groups["tier"].Value.ToUpperInvariant() : null;

    /// <summary>Whether it is about the speaker: "my coverage", "which customers did I call".</summary>
    public static bool IsOwn(string plain) => Mine().IsMatch(plain);

    private const string The = "((the|my|our|your|all|this|these|team|weekly|daily) )*";
    private const string WhatIs = "^((what|how)( is| was|'s|s) )?" + The;
    private const string We = "(we|i|you|they|people|the team|my team|our team|the reps|my reps)";
    private const string Customers = "((tier )?[abc] (tier )?)?(customers?|accounts?|clients?)";
    private const string Each = "(by|per|for each|of each|each|for every)";
    private const string Report = "( report| list| figures| numbers| stats)?$";
    private const string Spoken = "(called|phoned|rung|rang|dialled|dialed|reached|spoken (with|to)|talked (with|to)|connected with)";

    [GeneratedRegex(WhatIs + "(customer )?neglect( ranking)?" + Report)]
    private static partial Regex Neglect();

    [GeneratedRegex("^(((who|whom|(which|what) (of )?" + The + Customers + ") ((are|have|do|did|am|were) " + We + " |(is|are|was|were) (being |getting )?)(been )?(the )?(most )?neglect(ing|ed)?( (the )?most)?)|" + The + "(most )?neglected " + Customers + ")" + Report)]
    private static partial Regex Neglected();

    [GeneratedRegex("^" + The + "(best|top|biggest|most valuable|valuable) " + Customers + " ((that |whom |who )?((nobody|no one|no-one|noone) (has |have )?|" + We + " (have not|haven't|has not|hasn't) )(" + Spoken + "|call(ed)?)|without a (call|conversation|connect))( (in|for) (a while|ages|a long time|so long|long))?$")]
    private static partial Regex Uncalled();

    [GeneratedRegex(WhatIs + "coverage( rate)?( (by|per|for each) tier)?( of " + The + Customers + ")?( (by|per|for each) tier)?" + Report + "|^" + The + "((tier )?[abc] (tier )?)?(customer|account|client) coverage" + Report)]
    private static partial Regex Coverage();

    [GeneratedRegex("^(which|what) (of )?" + The + Customers + " ((has|have|did) (nobody|no one|no-one|noone|we not) (" + Spoken + "|call)|(has|have) not been " + Spoken + "|haven't been " + Spoken + ")( by phone)?$")]
    private static partial Regex Unspoken();

    [GeneratedRegex(WhatIs + "(second|2nd|repeat) conversations?( rate| share)?( (with|of) " + The + "prospects)?( " + Each + " (rep|person))?" + Report)]
    private static partial Regex Second();

    [GeneratedRegex("^how (many|often) (of )?(do |did )?" + The + "(first (calls|conversations|connects|talks)|prospects) (led|lead|turned|turn|came|come|made it|make it|got|get|had|have|became|become|were followed|grew|grow)( to| into| by)? (a |the )?(second|2nd)( (call|conversation|connect|talk|one))?$")]
    private static partial Regex LedToSecond();

    [GeneratedRegex(WhatIs + "hello[ -]calls" + Report + "|^" + The + "hello[ -]call (report|results?|outcomes?|figures|numbers|stats)$")]
    private static partial Regex Hello();

    [GeneratedRegex("^(what (came|comes|became|becomes|followed|follows|happened|happens|has come|has become|did we get) (out of|of|from|after|to|with)? ?" + The + "hello[ -]calls?|(did|do|have|are) " + The + "hello[ -]calls? (helped|help|worked|work|paid off|pay off|led to anything|lead to anything|worth it)|(what|how) (did|do) " + The + "hello[ -]calls? (bring|brought|lead to|do|go|work))$")]
    private static partial Regex CameOfHello();

    [GeneratedRegex(WhatIs + "(monday |week's )?(mirror|contact[ -]to[ -]connect( rate| ratio)?|contacted (vs|versus|against|and|v|to) connected)" + Report)]
    private static partial Regex Mirror();

    [GeneratedRegex(WhatIs + "((phone )?(calls?|phone|dials|attempts|calling|phoning) (vs|v|versus|against|compared (to|with)|or) (emails?|emailing)|emails? (vs|v|versus|against|compared (to|with)) (phone )?(calls?|phone|dials|attempts))" + Report)]
    private static partial Regex Against();

    [GeneratedRegex(WhatIs + "(connect(ion)?|pick[ -]?up|answer)[ -]rates? " + Each + " (rep|person|seller|salesperson|member)s?" + Report)]
    private static partial Regex ByRep();

    [GeneratedRegex(WhatIs + "(connect(ion)?|pick[ -]?up|answer)[ -]rates? " + Each + " (hour|time)" + Report)]
    private static partial Regex ByHour();

    [GeneratedRegex("^((when|at what time|(at )?what (time|hour)s?) (do|did|does|will) (" + We + "|most people|" + The + "(customers|clients|prospects|anybody|everybody)) (usually |mostly )?(pick up|answer|get reached|reach people)( the phone| their phones?)?( (the )?(most|best))?|((when|what)( is|'s|s) )?(the )?(best|good|right) (time|times|hour|hours) (to|for) (call|calling|ring|phone|dial|reach)( (people|customers|clients|prospects))?)$")]
    private static partial Regex PickUp();

    [GeneratedRegex(WhatIs + "('s |DATE's )?(evening |today's )?roll[ -]?call" + Report)]
    private static partial Regex RollCall();

    [GeneratedRegex("^(whom?|which (customers|people)) did (each|every) (rep|person|seller|one)( of us)? (reach|speak (with|to)|talk (with|to)|connect with|get hold of|call)( (by|on the|over the) phone)?$|^who (reached|spoke (with|to)|talked (with|to)) whom?( (by|on the|over the) phone)?$")]
    private static partial Regex Reached();

    [GeneratedRegex("^(who|which (of )?" + The + "reps) ((has not|hasn't|hasnt|have not|haven't|havent|did not|didn't|didnt) (called|call|phoned|phone|rung|dialled|dialed|made (a|any) calls?|make (a|any) calls?|placed (a|any) calls?|picked up the phone)( (anyone|anybody|a soul|(a|any) customers?|yet|at all|by phone))*|(made|placed|has made) no (phone )?calls?( yet| at all)?)$")]
    private static partial Regex NotCalled();

    [GeneratedRegex(WhatIs + "(phone )?(calls|attempts|dials|contacts|connects|conversations)( and connects)? (by|per|for each) (customer|account|client)" + Report)]
    private static partial Regex ByCustomer();

    [GeneratedRegex("^(which|what) (of )?" + The + Customers + " (did|have|has) (" + We + "|anybody|anyone) (call|called|phone|phoned|ring|rung|reach|reached|dial|dialled|speak (with|to)|spoken (with|to)|talk (with|to)|talked (with|to))( by phone)?$")]
    private static partial Regex WhichCalled();

    [GeneratedRegex(WhatIs + "(leader[ -]?board|league table)$")]
    private static partial Regex Leaderboard();

    [GeneratedRegex(@"(?<=\b(hours?|times?)) of (the )?day\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfTheDay();

    [GeneratedRegex(@"\be-mail", RegexOptions.IgnoreCase)]
    private static partial Regex EMail();

    [GeneratedRegex("^((who|" + Customers + " who|(which|what) (of )?" + The + Customers + ")( all)? (prefers? emails?|(does not|doesn't|do not|don't) like (phone )?calls?)|" + The + "email preferences)" + Report)]
    private static partial Regex PrefersEmail();

    [GeneratedRegex("( shown)? (by|per|for each|for every|each) day$|( as)? a row per day$| day by day$")]
    private static partial Regex ByDay();

    [GeneratedRegex("(?<=.)( as| in| to)?( an?)? (csv|spreadsheet|excel)( file)?$|^(an? )?csv( file)? (of|with) (the )?(?<of>.+)$")]
    private static partial Regex Csv();

    [GeneratedRegex("(?<=.)( as| in)?( an?)? (bar )?(chart|graph|picture|diagram)$|^(an? )?(chart|graph|picture|diagram) of (the )?(?<of>.+)$")]
    private static partial Regex Chart();

    [GeneratedRegex(" as( an?)? (table|text|list)$")]
    private static partial Regex AsTable();

    [GeneratedRegex("^(?!(what|how|who|when|where|it|that|there|let|today|yesterday)'s )(?<whose>[^' ]+( [^' ]+){0,2})'s ")]
    private static partial Regex Owner();

    [GeneratedRegex(@"\btier (?<tier>[abc])\b|\b(?<tier>[abc]) (tier )?(customers|accounts|clients)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex OfTier();

    [GeneratedRegex(@"\b(my (?!(team|reps)\b)|mine\b|i\b)")]
    private static partial Regex Mine();
}
