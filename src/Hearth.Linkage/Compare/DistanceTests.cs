using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Compare;

/// <summary>Two places are at most so far apart, along the earth's surface.</summary>
/// <param name="Latitude">A number column, degrees north.</param>
/// <param name="Longitude">A number column, degrees east.</param>
/// <param name="Kilometres">At most this.</param>
/// <remarks>Source: Sinnott (1984), "Virtues of the haversine"; mean radius 6,371 km, as Splink's distance_in_km_level.</remarks>
public sealed record DistanceWithin(string Latitude, string Longitude, double Kilometres)
    : LevelTest
{
    private const double Radius = 6371;

    /// <inheritdoc/>
    public override IEnumerable<string> Columns => [Latitude, Longitude];

    /// <summary>Kilometres between two places given in degrees.</summary>
    /// <param name="latitude">Of one place.</param>
    /// <param name="longitude">Of one place.</param>
    /// <param name="otherLatitude">Of the other.</param>
    /// <param name="otherLongitude">Of the other.</param>
    public static double Between(
        double latitude,
        double longitude,
        double otherLatitude,
        double otherLongitude
    )
    {
        var (north, east) = (
            double.DegreesToRadians(otherLatitude - latitude),
            double.DegreesToRadians(otherLongitude - longitude)
        );
        var half =
            Square(Math.Sin(north / 2))
            + (
                Math.Cos(double.DegreesToRadians(latitude))
                * Math.Cos(double.DegreesToRadians(otherLatitude))
                * Square(Math.Sin(east / 2))
            );
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    internal override PairTest Bind(Binding binding)
    {
        var (north, east) = (binding.Codes(Latitude), binding.Codes(Longitude));
        var (latitudes, longitudes) = (Numbers(binding, Latitude), Numbers(binding, Longitude));
        return (l, r) =>
            north(l) is >= 0 and var n
            && east(l) is >= 0 and var e
            && north(r) is >= 0 and var otherN
            && east(r) is >= 0 and var otherE
            && Between(
                latitudes.Number(n),
                longitudes.Number(e),
                latitudes.Number(otherN),
                longitudes.Number(otherE)
            ) <= Kilometres;
    }

    private static Column Numbers(Binding binding, string name) =>
        binding.Column(name) is { Spec.Kind: ColumnKind.Number } column
            ? column
            : throw new ArgumentException($"Column {name} is not a number");

    private static double Square(double x) => x * x;
}
