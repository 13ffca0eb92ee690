using System.Globalization;
using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Core.Chat.Messages;

/// <summary>A call as it stands in a dialog's fields: all text, perhaps missing, perhaps nonsense.</summary>
public sealed record TypedCall(string? Account, string? Outcome, string? Contact, string? Minutes, string? Note, string? NextCallOn)
{
    /// <summary>Of a name.</summary>
    public const int MostName = 150;

    /// <summary>Of a note.</summary>
    public const int MostNote = 3000;

    public const int MostMinutes = 600;

    /// <summary>What was entered; null when something is wrong with it.</summary>
    /// <param name="wrong">What, in words, under the name of the property.</param>
    public CallForm? Read(out IReadOnlyDictionary<string, string> wrong)
    {
        var found = new Dictionary<string, string>();
        wrong = found;

        var account = Text(nameof(Account), Account, MostName, found);
        if (account is null)
        {
            found.TryAdd(nameof(Account), DialogWords.NameTheCustomer);
        }

        var outcome = CallOutcomes.FromWord(Outcome ?? "");
        if (outcome is null)
        {
            found[nameof(Outcome)] = DialogWords.ChooseAnOutcome;
        }

        var contact = Text(nameof(Contact), Contact, MostName, found);
        var note = Text(nameof(Note), Note, MostNote, found);

        double? minutes = string.IsNullOrWhiteSpace(Minutes) ? null : double.TryParse(Minutes, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) ? length : double.NaN;
        if (minutes is not (null or (>= 0 and <= MostMinutes)))
        {
            found[nameof(Minutes)] = DialogWords.WholeMinutes;
        }

        var next = DateOnly.TryParseExact(NextCallOn?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
        if (next is null && !string.IsNullOrWhiteSpace(NextCallOn))
        {
            found[nameof(NextCallOn)] = DialogWords.NotADay;
        }

        return found.Count > 0 ? null : new CallForm(account!, outcome!.Value.Word(), contact, minutes, note, next);
    }

    private static string? Text(string field, string? typed, int most, Dictionary<string, string> wrong)
    {
        var clean = PlainText.Clean(typed).Trim();
        if (clean.Length > most)
        {
            wrong[field] = DialogWords.TooLong(most);
        }

        return clean.Length == 0 ? null : clean;
    }
}
