namespace NudgeBot.Host.Import.Mapping;

/// <summary>In a file without ids a name stands for one, unless several owners have accounts of that name: then their names count, too.</summary>
internal sealed class SharedNames
{
    private readonly Dictionary<string, string> owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> shared = new(StringComparer.OrdinalIgnoreCase);

    public void See(string name, string owner)
    {
        if (!owners.TryAdd(name, owner) && !owners[name].Equals(owner, StringComparison.OrdinalIgnoreCase))
        {
            shared.Add(name);
        }
    }

    public string Id(string name, string owner) => shared.Contains(name) ? $"name:{name.ToLowerInvariant()}|{owner.ToLowerInvariant()}" : $"name:{name.ToLowerInvariant()}";
}
