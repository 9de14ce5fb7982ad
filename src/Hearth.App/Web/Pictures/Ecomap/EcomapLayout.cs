namespace Hearth.App.Web.Pictures.Ecomap;

/// <summary>Somebody who works with the family, or a service that one of it has.</summary>
/// <param name="Name">The worker, or the service.</param>
/// <param name="Notes">Agency, role, with whom.</param>
/// <param name="IsNow">It goes on: a solid line; one that has ended is dashed. How strong or strained it is, nobody has said.</param>
public sealed record EcomapTie(string Name, IReadOnlyList<string> Notes, bool IsNow);

/// <summary>A tie with its room.</summary>
public sealed record PlacedTie(EcomapTie Of, bool OnLeft, Box Box);

/// <summary>Places who is around a family left and right of it, in the order given. Pure; nothing overlaps and no lines cross.</summary>
public sealed record EcomapLayout(
    IReadOnlyList<PlacedTie> Ties,
    double X,
    double Y,
    double Radius,
    double Width,
    double Height
)
{
    public const double Wide = 216;
    public const double High = 86;
    private const double Gap = 16;
    private const double Margin = 16;
    private const double Reach = 56;

    public static EcomapLayout Of(IReadOnlyList<EcomapTie> ties)
    {
        const double radius = 72;
        var rows = (ties.Count + 1) / 2;
        var height = Math.Max(2 * radius, rows * (High + Gap) - Gap) + 2 * Margin;
        var x = Margin + Wide + Reach + radius;
        List<PlacedTie> placed = [];
        foreach (var (i, tie) in ties.Index())
        {
            var onLeft = i % 2 == 0;
            var mine = onLeft ? rows : ties.Count / 2;
            var top = (height - (mine * (High + Gap) - Gap)) / 2 + i / 2 * (High + Gap);
            var left = onLeft ? Margin : x + radius + Reach;
            placed.Add(new(tie, onLeft, new(left, top, left + Wide, top + High)));
        }
        return new(placed, x, height / 2, radius, x + radius + Reach + Wide + Margin, height);
    }
}
