using Hearth.App.Web.Govuk;

namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>The sign of one person: doubled in focus, crossed when they have died.</summary>
internal static class GenogramSigns
{
    private const double Radius = Columns.Sign / 2;
    private const double Inner = Radius - 6;

    public static IEnumerable<El> Of(GenogramPerson person, double x, double y)
    {
        yield return Shape(person.Sign, x, y, Radius);
        if (person.InFocus)
            yield return Shape(person.Sign, x, y, person.Sign == Sign.Unborn ? Inner - 2 : Inner);
        if (!person.Died)
            yield break;
        // To the edge of the sign: a circle's is nearer than its corner.
        var r = person.Sign switch
        {
            Sign.Male => Radius,
            Sign.Female => Radius * 0.7,
            _ => Radius * 0.5,
        };
        yield return Cross(x - r, y - r, x + r, y + r);
        yield return Cross(x - r, y + r, x + r, y - r);
    }

    private static El Cross(double x1, double y1, double x2, double y2) =>
        Ink.Line(x1, y1, x2, y2).With("stroke-width", "2");

    private static El Shape(Sign sign, double x, double y, double r)
    {
        var shape = sign switch
        {
            Sign.Female => new El("circle")
                .With("cx", Ink.N(x))
                .With("cy", Ink.N(y))
                .With("r", Ink.N(r)),
            Sign.Male => new El("rect")
                .With("x", Ink.N(x - r))
                .With("y", Ink.N(y - r))
                .With("width", Ink.N(2 * r))
                .With("height", Ink.N(2 * r)),
            // A triangle's middle is lower than its box's.
            Sign.Unborn => Polygon(
                (x, y - r),
                (x + r, y + r - (Radius - r) * 0.4),
                (x - r, y + r - (Radius - r) * 0.4)
            ),
            _ => Polygon((x, y - r), (x + r, y), (x, y + r), (x - r, y)),
        };
        return shape.With("fill", "#ffffff").With("stroke", Ink.Black).With("stroke-width", "2.5");
    }

    private static El Polygon(params (double X, double Y)[] points) =>
        new El("polygon").With(
            "points",
            string.Join(' ', points.Select(p => $"{Ink.N(p.X)},{Ink.N(p.Y)}"))
        );
}
