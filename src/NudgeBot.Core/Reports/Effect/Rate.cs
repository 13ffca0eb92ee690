namespace NudgeBot.Core.Reports.Effect;

/// <summary>Two bounds, both as shares, between which the truth lies as far as the numbers tell.</summary>
public readonly record struct Interval(double Low, double High)
{
    public bool Contains(double value) => value >= Low && value <= High;
}

/// <summary>How far one share lies above another, with the 95 % interval of that.</summary>
public readonly record struct Difference(double Value, Interval Interval);

/// <summary>So many out of so many. Each is taken for a case of its own, as the two intervals below suppose.</summary>
public readonly record struct Rate(int Count, int Of)
{
    /// <summary>The standard normal quantile of 0.975.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>0 where there is nothing to divide by.</summary>
    public double Share => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>
    /// Wilson's 95 % interval, without a correction for continuity; everything from 0 to 1 where there are no cases. E. B. Wilson, J. Am. Stat.
    /// Assoc. 22 (1927) 209–212; tested against the examples of R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
    /// </summary>
    public Interval Interval
    {
        get
        {
            if (Of == 0)
            {
                return new Interval(0, 1);
            }

            var middle = (2 * Count) + (Z * Z);
            var spread = Z * Math.Sqrt((Z * Z) + (4 * Count * (1 - Share)));
            var scale = 2 * (Of + (Z * Z));
            return new Interval(Count == 0 ? 0 : (middle - spread) / scale, Count == Of ? 1 : (middle + spread) / scale);
        }
    }

    /// <summary>
    /// This share less another, with the 95 % interval that joins the two of Wilson. R. G. Newcombe, "Interval estimation for the difference between
    /// independent proportions", Statistics in Medicine 17 (1998) 873–890, method 10; tested against the examples of its table II.
    /// </summary>
    public Difference Minus(Rate other)
    {
        var value = Share - other.Share;
        var (mine, theirs) = (Interval, other.Interval);
        return new Difference(value, new Interval(
            value - Hypotenuse(Share - mine.Low, theirs.High - other.Share),
            value + Hypotenuse(mine.High - Share, other.Share - theirs.Low)));
    }

    private static double Hypotenuse(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
