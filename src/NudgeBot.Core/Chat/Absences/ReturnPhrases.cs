using System.Text.RegularExpressions;

namespace NudgeBot.Core.Chat.Absences;

/// <summary>
/// A sentence about time off that names no days is either a return ("I'm back", "cancel my PTO") or an absence without an end ("I'm on holiday");
/// these are the words of a return, in the languages we have a first layer of.
/// </summary>
public static partial class ReturnPhrases
{
    public static bool IsReturn(string text) => Words().IsMatch(text);

    [GeneratedRegex(
        @"\b(back|again|resume|unpause|unmute|cancel|better|start nudg\w*|(turn|switch) (nudges |nudging )?on|(nudges|nudging) on|wieder|volv[ií]|vuelto|de vuelta|retour|voltei|de volta)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
