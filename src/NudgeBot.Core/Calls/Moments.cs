using System.Collections;
using System.Globalization;

namespace NudgeBot.Core.Calls;

/// <summary>A few moments in their order; two of them are equal when they hold the same ones.</summary>
public sealed class Moments(IEnumerable<DateTimeOffset> moments) : IReadOnlyList<DateTimeOffset>, IEquatable<Moments>
{
    public static readonly Moments None = new([]);

    private readonly DateTimeOffset[] list = [.. moments];

    public int Count => list.Length;

    public DateTimeOffset this[int index] => list[index];

    public IEnumerator<DateTimeOffset> GetEnumerator() => list.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(Moments? other) => other is not null && list.AsSpan().SequenceEqual(other.list);

    public override bool Equals(object? obj) => Equals(obj as Moments);

    public override int GetHashCode() => list.Length == 0 ? 0 : HashCode.Combine(list.Length, list[0]);

    public override string ToString() => $"[{string.Join(", ", list.Select(moment => moment.ToString("u", CultureInfo.InvariantCulture)))}]";
}
