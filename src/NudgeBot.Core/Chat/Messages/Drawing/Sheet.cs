using System.Xml.Linq;

namespace NudgeBot.Core.Chat.Messages.Drawing;

/// <summary>A drawing that grows downwards.</summary>
internal sealed class Sheet(double width)
{
    private readonly List<XElement> _shapes = [];

    public double Width => width;

    /// <summary>How far down it is drawn.</summary>
    public double Y { get; private set; }

    public IReadOnlyList<XElement> Shapes => _shapes;

    public void Add(XElement shape) => _shapes.Add(shape);

    public void Down(double by) => Y += by;
}
