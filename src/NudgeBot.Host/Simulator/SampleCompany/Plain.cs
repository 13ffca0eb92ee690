namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Names as mail addresses write them.</summary>
internal static class Plain
{
    /// <summary>Small letters and digits, without accents; one <paramref name="gap"/> where something else stood.</summary>
    public static string Letters(string name, char gap)
    {
        var plain = string.Concat(name.ToLowerInvariant().Select(Letter));
        return string.Join(gap, plain.Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Letter(char letter) => letter switch
    {
        'ä' or 'å' or 'à' or 'â' => "a",
        'é' or 'è' or 'ê' or 'ë' => "e",
        'ï' => "i",
        'ö' => "o",
        'ü' => "u",
        'ß' => "ss",
        '\'' or '.' => "",
        _ when char.IsAsciiLetterOrDigit(letter) => letter.ToString(),
        _ => "-",
    };
}
