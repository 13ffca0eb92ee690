namespace NudgeBot.Quarter.Truth;

/// <summary>Chance that depends on what it is about alone, so that one throw more somewhere moves no other.</summary>
internal static class Dice
{
    public static Random For(int seed, params ReadOnlySpan<long> about)
    {
        var mixed = 14695981039346656037UL ^ (uint)seed;
        foreach (var part in about)
        {
            mixed = (mixed ^ (ulong)part) * 1099511628211UL;
            mixed ^= mixed >> 29;
        }

        return new Random((int)(mixed & int.MaxValue));
    }

    public static bool Percent(this Random random, double percent) => random.NextDouble() * 100 < percent;

    public static T Pick<T>(this Random random, IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>A whole minute between the two moments.</summary>
    public static DateTimeOffset Minute(this Random random, DateTimeOffset from, DateTimeOffset to) =>
        from.AddMinutes(random.Next(Math.Max(1, (int)(to - from).TotalMinutes)));
}
