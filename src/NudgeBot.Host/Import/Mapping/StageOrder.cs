namespace NudgeBot.Host.Import.Mapping;

/// <summary>
/// Which of a pipeline's open stages are early: the first half of them, in the order that the source gives them, or else in the order
/// of the probabilities its deals have there.
/// </summary>
internal sealed class StageOrder
{
    private readonly Dictionary<(string Pipeline, string Stage), (decimal Place, int Seen)> places = [];

    /// <param name="place">A stage's place, or the probability of one deal in it; those over 100 are nobody's.</param>
    public void See(string pipeline, string stage, decimal place)
    {
        var (sum, seen) = places.GetValueOrDefault((pipeline, stage));
        places[(pipeline, stage)] = (sum + place, seen + 1);
    }

    /// <summary>Null where nothing is known about the stage, or about the others.</summary>
    public bool? IsEarly(string pipeline, string stage)
    {
        if (!places.ContainsKey((pipeline, stage)))
        {
            return null;
        }

        var open = places.Where(entry => entry.Key.Pipeline == pipeline)
            .OrderBy(entry => entry.Value.Place / entry.Value.Seen)
            .ThenBy(entry => entry.Key.Stage, StringComparer.Ordinal)
            .Select(entry => entry.Key.Stage)
            .ToList();
        return open.Count > 1 ? open.IndexOf(stage) < (open.Count + 1) / 2 : null;
    }
}
