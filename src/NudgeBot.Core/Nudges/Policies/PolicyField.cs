using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NudgeBot.Core.Nudges.Policies;

/// <summary>One value of a policy as its JSON has it.</summary>
/// <param name="Path">Where it stands: <c>tiers.a.ideal_days</c>.</param>
/// <param name="Expects">What belongs there, in words that follow "should be".</param>
/// <param name="Write">The value in this policy.</param>
/// <param name="Read">The policy with this value; null when it is not what belongs there.</param>
internal sealed record PolicyField(string Path, string Expects, Func<Policy, JsonNode?> Write, Func<Policy, JsonElement, Policy?> Read)
{
    public static PolicyField Whole(string path, Func<Policy, int> get, Func<Policy, int, Policy> set) => new(
        path, "a whole number", policy => JsonValue.Create(get(policy)),
        (policy, json) => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var value) ? set(policy, value) : null);

    public static PolicyField Minutes(string path, Func<Policy, TimeSpan> get, Func<Policy, TimeSpan, Policy> set) =>
        Whole(path, policy => (int)get(policy).TotalMinutes, (policy, minutes) => set(policy, TimeSpan.FromMinutes(minutes))) with { Expects = "a whole number of minutes" };

    public static PolicyField Fraction(string path, Func<Policy, double> get, Func<Policy, double, Policy> set) => new(
        path, "a number such as 0.1", policy => JsonValue.Create(get(policy)),
        (policy, json) => json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out var value) ? set(policy, value) : null);

    public static PolicyField Amount(string path, Func<Policy, decimal?> get, Func<Policy, decimal?, Policy> set) => new(
        path, "an amount, or null", policy => get(policy) is { } amount ? JsonValue.Create(amount) : null,
        (policy, json) => json.ValueKind == JsonValueKind.Null ? set(policy, null)
            : json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var value) ? set(policy, value) : null);

    public static PolicyField Flag(string path, Func<Policy, bool> get, Func<Policy, bool, Policy> set) => new(
        path, "true or false", policy => JsonValue.Create(get(policy)),
        (policy, json) => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? set(policy, json.GetBoolean()) : null);

    public static PolicyField Word<T>(string path, Func<Policy, T> get, Func<Policy, T, Policy> set) where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(SnakeCase.Of);
        return new(
            path, $"one of {string.Join(", ", words.Keys)}", policy => JsonValue.Create(SnakeCase.Of(get(policy))),
            (policy, json) => json.ValueKind == JsonValueKind.String && words.TryGetValue(json.GetString()!, out var value) ? set(policy, value) : null);
    }

    public static PolicyField Time(string path, Func<Policy, TimeOnly> get, Func<Policy, TimeOnly, Policy> set) => new(
        path, "a time such as \"08:00\"", policy => Clock(get(policy)), (policy, json) => Clock(json) is { } time ? set(policy, time) : null);

    internal static JsonNode Clock(TimeOnly time) => JsonValue.Create(time.ToString("HH:mm", CultureInfo.InvariantCulture));

    internal static TimeOnly? Clock(JsonElement json) =>
        json.ValueKind == JsonValueKind.String && TimeOnly.TryParseExact(json.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
