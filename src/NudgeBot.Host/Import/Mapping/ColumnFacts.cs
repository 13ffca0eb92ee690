using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Reading;
using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>What is decided over whole columns: the order of day and month, decimal signs, units of length, a direction that is only a default.</summary>
internal sealed class ColumnFacts
{
    private static readonly Field[] Moments =
    [
        Field.Opened, Field.Changed, Field.CloseOn, Field.StageSince, Field.Settled, Field.At, Field.On, Field.TimeOfDay, Field.Completed, Field.End, Field.FollowUp,
        Field.Opens, Field.Closes,
    ];

    private readonly Dictionary<int, MomentColumn> moments = [];
    private readonly Dictionary<int, AmountColumn> amounts = [];
    private readonly Dictionary<int, DurationColumn> durations = [];
    private readonly ColumnBinding columns;
    private long inbound;
    private long outbound;
    private long dials;

    public ColumnFacts(ColumnBinding columns, FileMap map, string source)
    {
        this.columns = columns;
        foreach (var field in Moments)
        {
            foreach (var column in columns[field])
            {
                moments.TryAdd(column, new MomentColumn());
            }
        }

        foreach (var column in columns[Field.Amount])
        {
            amounts[column] = new AmountColumn(map.AmountUnit ?? AmountColumn.UnitOf(HeaderName.Squash(columns.Headers[column])));
        }

        foreach (var column in columns[Field.Duration])
        {
            var (header, squashed) = (columns.Headers[column], HeaderName.Squash(columns.Headers[column]));
            durations[column] = new DurationColumn(map.DurationUnit ?? DurationColumn.UnitOf(header, squashed, source), minutesFirst: source == KnownExports.Zoho);
        }
    }

    public long Rows { get; private set; }

    public StageOrder Stages { get; } = new();

    public SharedNames Names { get; } = new();

    /// <summary>Every call of the file is "inbound", even those where somebody left a message: nobody ever chose it.</summary>
    public bool InboundIsADefault => inbound > 0 && outbound == 0 && dials > 0;

    /// <summary>Date columns in which the order of day and month is open, and matters.</summary>
    public IReadOnlyList<int> UndecidedDates =>
        [.. MomentColumns().Distinct().Where(column => moments[column].Order is null)];

    /// <summary>There are times of which it is not said where they were.</summary>
    public bool LackOffset => MomentColumns().Any(column => moments[column].LacksOffset);

    public MomentColumn Moment(int column) => moments[column];

    public AmountColumn Amount(int column) => amounts[column];

    public DurationColumn Duration(int column) => durations[column];

    public void See(SourceRow row)
    {
        Rows++;
        foreach (var (column, facts) in moments)
        {
            if (Blanks.Text(row[column]) is { } text)
            {
                facts.See(text);
            }
        }

        foreach (var (column, facts) in amounts)
        {
            if (Blanks.Text(row[column]) is { } text)
            {
                facts.See(text);
            }
        }

        foreach (var (column, facts) in durations)
        {
            if (Blanks.Text(row[column]) is { } text)
            {
                facts.See(text);
            }
        }

        SeeDirection(row);
    }

    // When a row was last changed decides nothing that is worth a question.
    private IEnumerable<int> MomentColumns() => Moments.Where(one => one != Field.Changed).SelectMany(one => columns[one].ToArray());

    private void SeeDirection(SourceRow row)
    {
        if (columns[Field.Direction] is not [var column, ..] || Blanks.Text(row[column]) is not { } direction)
        {
            return;
        }

        _ = Directions.Of(direction) switch
        {
            Directions.Judged.Inbound => inbound++,
            Directions.Judged.Outbound => outbound++,
            _ => 0,
        };

        foreach (var said in columns[Field.Outcome])
        {
            dials += Blanks.Text(row[said]) is { } result && Outcomes.OnlyOfADial(result) ? 1 : 0;
        }

        foreach (var said in columns[Field.Subject])
        {
            dials += Blanks.Text(row[said]) is { } subject && Outcomes.OnlyOfADial(subject) ? 1 : 0;
        }
    }
}
