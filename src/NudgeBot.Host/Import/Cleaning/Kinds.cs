using System.Text.RegularExpressions;
using NudgeBot.Core.Calls;

namespace NudgeBot.Host.Import.Cleaning;

/// <summary>What CRMs call the kinds of an activity.</summary>
internal static partial class Kinds
{
    /// <summary>The kind, <see cref="Judged.NoTouch"/> for a note or a to-do, or null for a word we do not know.</summary>
    public static Judged? Of(string type)
    {
        var text = type.Replace('_', ' ');
        return NoTouch().IsMatch(text) ? Judged.NoTouch
            : Video().IsMatch(text) ? new Judged(ActivityKind.Video)
            : Text().IsMatch(text) ? new Judged(ActivityKind.Text)
            : Call().IsMatch(text) ? new Judged(ActivityKind.Call)
            : Email().IsMatch(text) ? new Judged(ActivityKind.Email)
            : Meeting().IsMatch(text) ? new Judged(ActivityKind.Meeting)
            : Other().IsMatch(text) ? new Judged(ActivityKind.Other)
            : null;
    }

    /// <summary>Whether a finished task's subject line says that it was a call.</summary>
    public static bool IsCall(string subject) => CallSubject().IsMatch(subject);

    public static bool IsEmail(string subject) => EmailSubject().IsMatch(subject);

    internal sealed record Judged(ActivityKind? Touch)
    {
        public static readonly Judged NoTouch = new((ActivityKind?)null);
    }

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(notes?|tasks?|to[ -]?dos?|reminder|deadline|other task|internal.*|workflow|system|status change)$", Loose)]
    private static partial Regex NoTouch();

    [GeneratedRegex(@"\b(video|zoom|webex|web ?meeting|google meet|ms teams|microsoft teams|hangouts?|webinar|screen ?share|virtual|online (meeting|demo))\b", Loose)]
    private static partial Regex Video();

    [GeneratedRegex(@"\b(sms|text( message)?|whats ?app|linked ?in|in ?mail|message|messenger|chat|communication|telegram|viber|wechat)\b", Loose)]
    private static partial Regex Text();

    [GeneratedRegex(@"e-?mail|\bmail\b", Loose)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(calls?|called|phone|telephone|tel|dial|cold ?call|dialer|anruf|voice ?mail)\b|^call", Loose)]
    private static partial Regex Call();

    [GeneratedRegex(@"\b(meetings?|visit|appointment|lunch|dinner|coffee|in[ -]?person|on[ -]?site|face to face|demo|presentation|event|conference|trade ?show)\b", Loose)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\b(letter|fax|gift|post(card)?|other)\b", Loose)]
    private static partial Regex Other();

    [GeneratedRegex(@"^\W*(call(ed|s)?|phoned?|dialled|dialed|rang|spoke (to|with)|talked (to|with)|lvm|left (a )?(vm|voice ?mail))\b|\bcalled\b|\bleft (a )?(vm|voice ?mail)\b", Loose)]
    private static partial Regex CallSubject();

    [GeneratedRegex(@"^\W*(e-?mail|mass email|re:|fwd?:)", Loose)]
    private static partial Regex EmailSubject();
}
