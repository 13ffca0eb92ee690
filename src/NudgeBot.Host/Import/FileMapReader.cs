using System.Text.Json;
using NudgeBot.Core.Calls;
using NudgeBot.Core.People;
using NudgeBot.Host.Cli;
using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import;

/// <summary>Reads one entry of a map file, and complains about the first thing it does not know.</summary>
internal static class FileMapReader
{
    public static FileMap Read(string path, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(path, "must be a JSON object, or a list of them");
        }

        var map = FileMap.Silent;
        foreach (var member in element.EnumerateObject())
        {
            map = member.Name switch
            {
                "file" => map with { File = Text(path, member) },
                "kind" => map with { Kind = RecordKinds.FromWord(Text(path, member)) ?? throw Unknown(path, member, "people, accounts, leads, contacts, deals, activities") },
                "source" => map with { Source = Text(path, member) },
                "columns" => map with { Columns = Pairs(path, member).ToDictionary(pair => FieldOf(path, pair.Key), pair => pair.Value) },
                "dates" => map with { Dates = Order(path, member) },
                "zone" => map with { Zone = Zone.Find(Text(path, member)) ?? throw Unknown(path, member, "an IANA time zone, such as Europe/Warsaw") },
                "duration" => map with { DurationUnit = Unit(path, member) },
                "amount" => map with { AmountUnit = Amount(path, member) },
                "outcomes" => map with { Outcomes = Words(path, member, word => CallOutcomes.FromWord(word) ?? throw Unknown(path, member, "the outcomes: " + string.Join(", ", Enum.GetValues<CallOutcome>().Select(o => o.Word())))) },
                "kinds" => map with { Kinds = Words(path, member, word => Kind(path, member, word)) },
                _ => throw Wrong(path, $"says '{member.Name}', which is none of file, kind, source, columns, dates, zone, duration, amount, outcomes, kinds"),
            };
        }

        return map;
    }

    private static Dictionary<string, T> Words<T>(string path, JsonProperty member, Func<string, T> read) =>
        Pairs(path, member).ToDictionary(pair => pair.Key, pair => read(pair.Value), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string path, JsonProperty member) => member.Value.ValueKind == JsonValueKind.Object
        ? member.Value.EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, Text(path, pair)))
        : throw Wrong(path, $"must give '{member.Name}' as an object of names");

    private static string Text(string path, JsonProperty member) => member.Value.ValueKind == JsonValueKind.String
        ? member.Value.GetString()!.Trim()
        : throw Wrong(path, $"must give '{member.Name}' as text");

    private static Field FieldOf(string path, string name) => Enum.TryParse<Field>(name, ignoreCase: true, out var field) && !char.IsDigit(name[0])
        ? field
        : throw Wrong(path, $"maps '{name}', which is none of {string.Join(", ", Enum.GetNames<Field>().Select(n => n.ToLowerInvariant()))}");

    private static DayOrder Order(string path, JsonProperty member) => Text(path, member).ToLowerInvariant() switch
    {
        "dmy" => DayOrder.DayFirst,
        "mdy" => DayOrder.MonthFirst,
        _ => throw Unknown(path, member, "dmy (5/6/2017 is in June) or mdy (it is in May)"),
    };

    private static DurationUnit Unit(string path, JsonProperty member) =>
        Enum.TryParse<DurationUnit>(Text(path, member), ignoreCase: true, out var unit) ? unit : throw Unknown(path, member, "milliseconds, seconds, minutes, hours or days");

    private static decimal Amount(string path, JsonProperty member) => Text(path, member).ToLowerInvariant() switch
    {
        "units" => 1m,
        "cents" => 0.01m,
        "micros" => 0.000001m,
        "thousands" => 1_000m,
        _ => throw Unknown(path, member, "units, cents, micros or thousands"),
    };

    private static ActivityKind? Kind(string path, JsonProperty member, string word) =>
        word == "none" ? null
        : Enum.TryParse<ActivityKind>(word, ignoreCase: true, out var kind) ? kind
        : throw Unknown(path, member, "call, email, text, meeting, video, other or none");

    private static UsageException Unknown(string path, JsonProperty member, string expected) => Wrong(path, $"gives '{member.Name}' a value that is none of {expected}");

    private static UsageException Wrong(string path, string what) => new($"The map {path} {what}.");
}
