namespace NudgeBot.Slack.Blocks;

/// <summary>
/// Slack's limits on what is shown. It does not say what it counts, so we count UTF-16 units, which is never longer than another reading,
/// and always what is really sent: after escaping.
/// </summary>
internal static class SlackLimits
{
    public const int Blocks = 50;
    public const int HomeBlocks = 100;

    /// <summary>Of the text that stands in for the blocks in notifications and screen readers.</summary>
    public const int Fallback = 4000;

    public const int Header = 150;

    /// <summary>Of one text object.</summary>
    public const int Text = 3000;

    /// <summary>Of all text in the blocks of one message: Slack refuses long ones with msg_blocks_too_long and does not say where.</summary>
    public const int AllText = 10_000;

    public const int TableRows = 100;
    public const int TableColumns = 20;
    public const int TableCharacters = 10_000;
    public const int Cell = 500;

    /// <summary>Slack documents none; what is longer is no caption.</summary>
    public const int Caption = 150;

    /// <summary>Newer words of Slack's say twelve.</summary>
    public const int ChartSeries = 6;
    public const int ChartPoints = 20;
    public const int ChartTitle = 50;

    /// <summary>Of a category, and of a series.</summary>
    public const int ChartLabel = 20;
    public const int AxisLabel = 50;

    public const int ButtonsInBlock = 25;
    public const int ButtonText = 75;
    public const int ButtonValue = 2000;

    /// <summary>Of all blocks of one message as they are sent.</summary>
    public const int AllBlocks = 90_000;

    /// <summary>Of all buttons' values and labels in one message, for the reason of <see cref="AllText"/>.</summary>
    public const int AllValues = 20_000;

    /// <summary>Of block_id and action_id.</summary>
    public const int Id = 255;
}
