using System.Text.RegularExpressions;

namespace NudgeBot.Core.Chat.Wishes;

/// <summary>
/// <code>
/// not my account | CUSTOMER is not mine
/// give CUSTOMER to PERSON | PERSON looks after CUSTOMER | keep it with PERSON
/// why CUSTOMER | why did you nudge me about CUSTOMER | why did you not nudge me about CUSTOMER
/// park it | more | close it
/// draft an email [to WHOM]
/// [HOW] WHO [said (they|she|he)] PREFERS        Acme prefers email | she said she prefers email | I think they don't like calls
/// what should I say [to WHOM] | just checking in [with WHOM]
/// </code>
/// </summary>
internal static partial class WishPhrases
{
    private const int Longest = 200;

    /// <summary>The sentence without courtesies, its blanks and apostrophes made one; null when it is too long, or several lines, to be a wish.</summary>
    public static string? Plain(string text) => text.Trim() is var trimmed && trimmed.Length is 0 or > Longest || trimmed.Contains('\n', StringComparison.Ordinal)
        ? null
        : Courtesy().Replace(Blanks().Replace(trimmed.Replace('’', '\''), " "), "").Trim(' ', '.', '!', '?', ',');

    /// <summary>Whoever is named, or <see cref="Wish.This"/>.</summary>
    public static string Who(string words) => Pronoun().IsMatch(words) ? Wish.This : Frills().Replace(words, "").Trim('"', '“', '”', ' ');

    public static Wish? Read(string sentence) =>
        NotMine().Match(sentence) is { Success: true } not ? new Wish.NotMine(Named(not))
        : LooksAfter().Match(sentence) is { Success: true } after ? new Wish.LooksAfter(after.Groups["person"].Value, Named(after))
        : WhyNot().Match(sentence) is { Success: true } whyNot ? new Wish.WhyNot(Who(whyNot.Groups["who"].Value))
        : Why().Match(sentence) is { Success: true } why ? new Wish.Why(Who(why.Groups["who"].Value))
        : Lead().Match(sentence) is { Success: true } lead ? new Wish.Lead(lead.Groups["park"].Success ? LeadAnswers.Park : lead.Groups["more"].Success ? LeadAnswers.More : LeadAnswers.Close)
        : Draft().Match(sentence) is { Success: true } draft ? new Wish.Draft(Named(draft))
        : Prefers().Match(sentence) is { Success: true } prefers ? Preference(prefers)
        : WhatToSay().Match(sentence) is { Success: true } say ? new Wish.WhatToSay(Named(say))
        : CheckIn().Match(sentence) is { Success: true } check ? new Wish.CheckIn(Named(check))
        : null;

    // "I prefer email" is about the speaker; "Acme and Globex prefer email" is left to a question.
    private static Wish? Preference(Match match) => match.Groups["who"].Value.ToLowerInvariant() is "i" or "we" or "you" or "i'd" or "who" or "customers" or "people"
        ? null
        : new Wish.PrefersEmail(Who(match.Groups["who"].Value), (match.Groups["said"].Success, match.Groups["how"].Success) switch { (true, false) => true, (false, true) => false, _ => null });

    private static string? Named(Match match) => match.Groups["who"] is { Success: true, Value: var who } ? Who(who) : null;

    private const RegexOptions Case = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Calls = "(phone ?calls?|calls?|calling)";

    private const string Prefers1 = "prefers?( to (get|have|be|use|write)| getting| an?)? (e-?mails?|e-?mailed|writing)( (to|over|instead of|rather than) (the )?(" + Calls + "|phone|talking))?";

    private const string Prefers2 = "rather (have |get |use |receive |be |write |do )?(an? )?e-?mail(s|ed)?( (than|instead).*)?|likes? e-?mails? (better|more)( than .*)?|wants? (only e-?mails?|e-?mails? only)";

    private const string Prefers3 = "(does not|doesn't|doesnt|do not|don't|dont) (really |much )?(like|enjoy) (getting |to get |any |the |having )?(" + Calls + "|being called|phone)|hates? (" + Calls + "|being called|the phone)";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(please,? )?((can|could|would) you (please )?)?(please )?|,? (please|pls|thanks|thank you)[.!]*$", Case)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"^(this|that|it|them|they|him|he|her|she|these|those|(this|that|the) (one|customer|account|client|company|lead|prospect|contact|person|guy|lady))$", Case)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^(the )?(customer|account|client) |( nudges?| reminders?)$", Case)]
    private static partial Regex Frills();

    [GeneratedRegex(@"^((that's |that is |this is |they're |they are |it's |it is |he's |she's )?not (mine|(my|our) (account|customer|client|lead|deal|prospect))( any ?more)?([:,] ?(?<who>.+))?|(?<who>.+?) ?(is|are|was)(n't| not) (mine|my (account|customer|client|lead|deal|prospect))( any ?more)?)$", Case)]
    private static partial Regex NotMine();

    [GeneratedRegex(@"^((give|hand|move|assign) (?<who>.+) (over )?to (?<person>.+)|(?<person>\S+( \S+)?) (looks|should look|will look) after (?<who>.+)|keep (?<who>.+?) with (?<person>.+)|(?<who>.+) (goes to|belongs to) (?<person>\S+( \S+)?)|(?<who>.+) is (?<person>\S+( \S+)?)'s)$", Case)]
    private static partial Regex LooksAfter();

    [GeneratedRegex(@"^why ((did|do|have|were|are|was|is|has)(n't| not) (you|i|there)|(did|do|have|were|are|was|is|has|am) (you|i|there) (not|never|no))( been| being)? (nudge[ds]?|nudging|remind(ed)?|tell|told|a nudge|reminder|hear)( me)?( anything)? (about|for|of) (?<who>.+)|^why (no|not a) (nudge|reminder)s? (about|for) (?<who>.+)$", Case)]
    private static partial Regex WhyNot();

    [GeneratedRegex(@"^why ((did|do|are|have) you (nudged?|nudging|remind(ed|ing)?|tell|told)( me)? (about|of|for|to call) (?<who>.+)|(should|do|must) i (call|ring|phone) (?<who>.+)|(?<who>\S+( \S+){0,3}))$", Case)]
    private static partial Regex Why();

    [GeneratedRegex(@"^((?<park>park( (it|them|this|that|this one|the lead|this lead))?)|(?<more>more( attempts| tries| time)?|try more|(keep|go on) trying|keep at it|two more days)|close( (it|them|this|that|this one|the lead|this lead))?)$", Case)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(draft|write|compose|prepare)( me| us)?( an| a| the)?( short| quick| little)? (e-?mail|mail)( (to|for) (?<who>.+))?$", Case)]
    private static partial Regex Draft();

    [GeneratedRegex(
        "^(?<how>(i (think|guess|believe|feel|suppose)|it seems|seems|looks like|my impression is|my feeling is|apparently|probably|maybe)( like)?,?( that)? )?(?<who>[^,;:]{1,60}?)"
        + "( (?<said>said|says|told me|told us|tells me|mentioned)( that)? (they|she|he|it))?( |(?='d ))((would|'d|really|much|definitely|clearly|strongly) )*"
        + "(" + Prefers1 + "|" + Prefers2 + "|" + Prefers3 + "|(?<said>asked( me| us)? for e-?mails?( only| instead)?))$", Case)]
    private static partial Regex Prefers();

    [GeneratedRegex(@"^((so )?what (should|do|can|could|would|shall|to) ?(i|we)? (say|tell|talk about|open with)( (to|with) (?<who>.+)| (?<who>them|him|her))?|(give me |show me )?(a |the )?talk ?track( (for|with) (?<who>.+))?|how (should|do|can) i (open|start)( (with|the call with|a call with|the call to) (?<who>.+))?)$", Case)]
    private static partial Regex WhatToSay();

    [GeneratedRegex(@"^((i'd|i would|i'll|i will|i'm|im|i am|i was going to|i want to|i wanted to) )?(just|only) (check|checking|touch|touching) (in|base)( (with|on) (?<who>.+))?$", Case)]
    private static partial Regex CheckIn();
}
