using System.Text.Json;
using System.Text.Json.Nodes;

namespace NudgeBot.Core.Nudges.Policies;

/// <summary>What became of reading a policy.</summary>
public abstract record PolicyReading
{
    private PolicyReading() { }

    public sealed record Read(Policy Policy) : PolicyReading;

    /// <param name="Reasons">A sentence for each thing that is wrong.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : PolicyReading;
}

/// <summary>One value that differs between two policies, as JSON text.</summary>
public sealed record PolicyChange(string Path, string Before, string After);

/// <summary>A policy as JSON, in whole or in part: what a text leaves out stays as it is.</summary>
public static class PolicyJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly Dictionary<string, PolicyField> ByPath = PolicyFields.All.ToDictionary(field => field.Path);

    /// <summary>The whole policy, for people to read and edit.</summary>
    public static string Write(Policy policy) => Nested(policy, PolicyFields.All).ToJsonString(Indented);

    /// <summary>Only what differs from the default: what is stored, so that a team that set nothing follows when the default changes.</summary>
    public static string Differences(Policy policy) => Nested(policy, PolicyFields.All.Where(field => Text(field, policy) != Text(field, Policy.Default))).ToJsonString();

    /// <summary>Every value by its path, as JSON text.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Values(Policy policy) =>
        [.. PolicyFields.All.Select(field => KeyValuePair.Create(field.Path, Text(field, policy)))];

    /// <summary>What has to be changed in one policy to make the other of it.</summary>
    public static IReadOnlyList<PolicyChange> Between(Policy before, Policy after) =>
    [
        .. from field in PolicyFields.All
           let change = new PolicyChange(field.Path, Text(field, before), Text(field, after))
           where change.Before != change.After
           select change,
    ];

    /// <summary>The current policy with what the text says; refused as a whole when any of it is unknown, malformed or impossible.</summary>
    public static PolicyReading Read(string json, Policy current)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new PolicyReading.Refused(["A policy is a JSON object, such as {\"budget\": 4}."]);
            }

            var reasons = new List<string>();
            var policy = Merge(document.RootElement, "", current, reasons);
            reasons.AddRange(reasons.Count == 0 ? PolicyCheck.Of(policy) : []);
            return reasons.Count == 0 ? new PolicyReading.Read(policy) : new PolicyReading.Refused(reasons);
        }
        catch (JsonException broken)
        {
            return new PolicyReading.Refused([$"This is not JSON: it breaks off at line {broken.LineNumber + 1}, place {broken.BytePositionInLine + 1}."]);
        }
    }

    /// <summary>The current policy without these changes; a value that was changed again since stays.</summary>
    public static Policy TakeBack(Policy current, IEnumerable<PolicyChange> changes)
    {
        foreach (var change in changes)
        {
            if (ByPath.TryGetValue(change.Path, out var field) && Text(field, current) == change.After)
            {
                using var before = JsonDocument.Parse(change.Before);
                current = field.Read(current, before.RootElement) ?? current;
            }
        }

        return current;
    }

    private static Policy Merge(JsonElement group, string prefix, Policy policy, List<string> reasons)
    {
        foreach (var member in group.EnumerateObject())
        {
            var path = prefix + member.Name;
            if (ByPath.TryGetValue(path, out var field))
            {
                if (field.Read(policy, member.Value) is { } changed)
                {
                    policy = changed;
                }
                else
                {
                    reasons.Add($"'{path}' should be {field.Expects}.");
                }
            }
            else if (PolicyFields.All.Any(known => known.Path.StartsWith(path + ".", StringComparison.Ordinal)))
            {
                policy = member.Value.ValueKind == JsonValueKind.Object ? Merge(member.Value, path + ".", policy, reasons) : policy;
                reasons.AddRange(member.Value.ValueKind == JsonValueKind.Object ? [] : [$"'{path}' should be an object with members of its own."]);
            }
            else
            {
                reasons.Add($"'{path}' is no part of a policy.");
            }
        }

        return policy;
    }

    private static JsonObject Nested(Policy policy, IEnumerable<PolicyField> fields)
    {
        var root = new JsonObject();
        foreach (var field in fields)
        {
            var steps = field.Path.Split('.');
            var group = root;
            foreach (var step in steps[..^1])
            {
                group[step] ??= new JsonObject();
                group = group[step]!.AsObject();
            }

            group[steps[^1]] = field.Write(policy);
        }

        return root;
    }

    private static string Text(PolicyField field, Policy policy) => field.Write(policy)?.ToJsonString() ?? "null";
}
