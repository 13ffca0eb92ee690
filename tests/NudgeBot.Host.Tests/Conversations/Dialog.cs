using System.Globalization;
using System.Text;
using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

/// <summary>
/// Replays what people say and tap, and compares the whole transcript, so that a failure prints the conversation:
/// <code>
/// ana> called, connected
/// bot> Logged: Acme Corp, connected. [Undo]
/// ana: Undo
/// </code>
/// A line "name> text" is typed, "name: Label" is tapped, "name edits> text" changes what was typed last, "name deletes> text" deletes the message that
/// said so, "later> 1.01:00:00" lets time pass, "bot> text" is expected, further lines of it indented.
/// </summary>
internal static class Dialog
{
    public static async Task PlayAsync(this Office office, string expected)
    {
        var lines = expected.ReplaceLineEndings("\n").Split('\n');
        var played = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.StartsWith("bot>", StringComparison.Ordinal) || line.StartsWith("  ", StringComparison.Ordinal))
            {
                continue;
            }

            played.AppendLine(line);
            var typed = line.Split("> ", 2);
            var tapped = line.Split(": ", 2);
            var answers = typed switch
            {
                ["later", var span] => Pass(office, TimeSpan.Parse(span, CultureInfo.InvariantCulture)),
                [var who, var text] when who.Split(' ') is [var editor, "edits"] => await office.EditAsync(editor, text),
                [var who, var text] when who.Split(' ') is [var remover, "deletes"] => await office.DeleteAsync(remover, text),
                [var who, var text] => await office.SayAsync(who, text),
                _ => await office.TapAsync(tapped[0], tapped[1]),
            };
            foreach (var answer in answers)
            {
                played.AppendLine($"bot> {Shown(answer)}");
            }
        }

        Assert.Equal(string.Join('\n', lines), played.ToString().ReplaceLineEndings("\n").TrimEnd());
    }

    private static IReadOnlyList<ChatMessage> Pass(Office office, TimeSpan time)
    {
        office.Clock.Advance(time);
        return [];
    }

    private static string Shown(ChatMessage message)
    {
        var buttons = message.Card?.Actions.Select(action => $" [{action.Label}]") ?? [];
        return message.Text.Replace("\n", "\n  ", StringComparison.Ordinal) + string.Concat(buttons);
    }
}
