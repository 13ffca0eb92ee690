namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Chance that falls the same way for the same seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    public int Between((int Least, int Most) range) => Between(range.Least, range.Most);

    /// <summary>True in this share of all throws.</summary>
    public bool Chance(double share) => random.NextDouble() < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>One of these, the heavier the likelier; nothing when none weighs anything.</summary>
    public T? PickByWeight<T>(IReadOnlyList<T> from, Func<T, double> weight)
        where T : class
    {
        var mark = random.NextDouble() * from.Sum(weight);
        return from.FirstOrDefault(item => (mark -= weight(item)) < 0);
    }

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>A number around an average: its whole part, and one more as often as its fraction says, give or take one.</summary>
    public int Around(double average) =>
        Math.Max(0, (int)average + (Chance(average - Math.Floor(average)) ? 1 : 0) + (Chance(0.25) ? 1 : Chance(0.33) ? -1 : 0));
}

/// <summary>Cards that come round again only when all of them have been dealt.</summary>
internal sealed class Deck<T>(Dice dice, IReadOnlyList<T> cards)
{
    private readonly Queue<T> left = new();

    public T Next()
    {
        if (left.Count == 0)
        {
            foreach (var card in dice.Shuffled(cards))
            {
                left.Enqueue(card);
            }
        }

        return left.Dequeue();
    }
}
