using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NudgeBot.Core.Calls;

namespace NudgeBot.Host.Import.Cleaning;

/// <summary>
/// What CRMs and phone systems call the results of a call. "Completed" says that the call is over, not that anybody spoke.
/// </summary>
internal static partial class Outcomes
{
    // HubSpot stores its own results as these: https://developers.hubspot.com/docs/api/crm/calls
    private static readonly FrozenDictionary<string, CallOutcome> HubSpot = new Dictionary<string, CallOutcome>(StringComparer.OrdinalIgnoreCase)
    {
        ["9d9162e7-6cf3-4944-bf63-4dff82258764"] = CallOutcome.Busy,
        ["f240bbac-87c9-4f6e-bf70-924b57d47db7"] = CallOutcome.Connected,
        ["a4c4c377-d246-4b32-a13b-75a56a4cd0ff"] = CallOutcome.Gatekeeper,
        ["b2cf5968-551e-4856-9783-52b3da59a7d0"] = CallOutcome.Voicemail,
        ["73a0d17f-1163-4015-bdd5-ec830791da20"] = CallOutcome.NoAnswer,
        ["17b47fee-58de-441e-a44c-c6300d46f273"] = CallOutcome.WrongNumber,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // The first that fits counts: "not connected" before "connected", "mailbox full" before "mailbox", do-not-call before all.
    private static readonly (Regex Words, CallOutcome Means)[] Grammar =
    [
        (DoNotCall(), CallOutcome.DoNotCall),
        (WrongNumber(), CallOutcome.WrongNumber),
        (Unanswered(), CallOutcome.NoAnswer),
        (Gatekeeper(), CallOutcome.Gatekeeper),
        (Voicemail(), CallOutcome.Voicemail),
        (Callback(), CallOutcome.CallbackRequested),
        (NoAnswer(), CallOutcome.NoAnswer),
        (Busy(), CallOutcome.Busy),
        (Over(), CallOutcome.Unspecified),
        (Connected(), CallOutcome.Connected),
    ];

    /// <summary>The outcome a result stands for, or null for a word we do not know.</summary>
    public static CallOutcome? Of(string result)
    {
        var text = result.Replace('_', ' ').Trim();
        return CallOutcomes.FromWord(result.Trim().ToLowerInvariant()) ?? (HubSpot.TryGetValue(text, out var known) ? known : Worded(text));
    }

    /// <summary>The outcome that a subject line tells of in passing ("called and left vm"), or null.</summary>
    public static CallOutcome? InPassing(string subject) =>
        DoNotCall().IsMatch(subject) ? CallOutcome.DoNotCall
        : WrongNumber().IsMatch(subject) ? CallOutcome.WrongNumber
        : SaysUnanswered().IsMatch(subject) ? CallOutcome.NoAnswer
        : SaysVoicemail().IsMatch(subject) ? CallOutcome.Voicemail
        : SaysSpoke().IsMatch(subject) ? CallOutcome.Connected
        : null;

    /// <summary>A result that only somebody who dialled can have.</summary>
    public static bool OnlyOfADial(string result) => Dialled().IsMatch(result.Replace('_', ' '));

    private static CallOutcome? Worded(string text)
    {
        foreach (var (words, means) in Grammar)
        {
            if (words.IsMatch(text))
            {
                return means;
            }
        }

        return null;
    }

    // A subject line is no result: "call back Ana" is a plan, "interested prospect" a description.
    [GeneratedRegex(@"\b(no[ -]?answer|did ?n[o']?t (answer|pick)|rang out|no pick ?up|unanswered)\b", Loose)]
    private static partial Regex SaysUnanswered();

    [GeneratedRegex(@"\b(l?vm|voice ?mail|left (a )?(message|msg))\b", Loose)]
    private static partial Regex SaysVoicemail();

    [GeneratedRegex(@"\b(spoke|talked|chatted|connected) (to|with)\b", Loose)]
    private static partial Regex SaysSpoke();

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(do(n'?t| not) (call|contact)|dnc|remove (me|us|from)|opt(ed)?[ -]?out|never call)\b", Loose)]
    private static partial Regex DoNotCall();

    [GeneratedRegex(@"^disconnected$|\b((wrong|invalid|bad|incorrect|disconnected|dead|fake) (number|no|phone|contact|person)|number (is )?(not valid|invalid|disconnected|wrong)|not in service|does not exist|number not provided)\b", Loose)]
    private static partial Regex WrongNumber();

    [GeneratedRegex(@"\b(mailbox (is )?full|not connected|could ?n[o']?t connect|did ?n[o']?t (connect|answer|pick|reach)|no (contact|connect)|not (reached|answered|spoken)|no message)\b", Loose)]
    private static partial Regex Unanswered();

    [GeneratedRegex(@"\b(gate ?keeper|receptionist|front desk|secretary|assistant|(left )?live message|message with|spoke (to|with) (someone else|colleague))\b", Loose)]
    private static partial Regex Gatekeeper();

    [GeneratedRegex(@"\b(voice ?mail|l?vm|left (a )?(message|msg|vm)|message left|left mess|answering machine|machine|mailbox)\b", Loose)]
    private static partial Regex Voicemail();

    [GeneratedRegex(@"\b(call ?back|call (me |us |him |her |them )?(again )?later|(asked|wants?|requested) (me )?to call|reschedul\w*|follow ?up requested)\b", Loose)]
    private static partial Regex Callback();

    [GeneratedRegex(@"^(na|n/a|ring)$|\b(no[ -]?answer\w*|un ?answered|no (response|reply|pick ?up)|not (picked|reachable|available|picking)|un ?reachable|ringing|rang|rings|switched off|turned off|phone off|out of (reach|service|coverage)|missed|abandoned|failed|attempted|no one)\b", Loose)]
    private static partial Regex NoAnswer();

    [GeneratedRegex(@"\b(busy|engaged)\b", Loose)]
    private static partial Regex Busy();

    [GeneratedRegex(@"^(call )?(completed?|done|finished|ended|held|closed|success(ful)?|logged|outgoing|incoming)$", Loose)]
    private static partial Regex Over();

    [GeneratedRegex(@"\b(connect(ed|s)?|spoke|talked|spoken|conversation|answered|reached|contacted|(not )?interested|discussed|qualified|meeting (booked|set|scheduled)|appointment (set|booked)|demo (booked|set)|successful)\b", Loose)]
    private static partial Regex Connected();

    [GeneratedRegex(@"\b(left|lvm|gate ?keeper|receptionist|wrong number|invalid number|busy)\b", Loose)]
    private static partial Regex Dialled();
}
