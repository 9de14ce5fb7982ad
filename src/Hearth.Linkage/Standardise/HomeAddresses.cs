namespace Hearth.Linkage.Standardise;

/// <summary>
/// Keys of homes where many addresses are known together: what one writing leaves out another supplies. "Flat 3, Silver
/// Court" and "3 Silver Court" are flat 3 of number 90 where elsewhere in the postcode Silver Court is number 90.
/// </summary>
public sealed class HomeAddresses
{
    private readonly Dictionary<(string Postcode, string Name), string> numberOf = [];

    /// <summary>Learns which buildings have which numbers.</summary>
    /// <param name="addresses">Every address that is known.</param>
    public HomeAddresses(IEnumerable<HomeAddress?> addresses)
    {
        var said = addresses
            .OfType<HomeAddress>()
            .Where(a => a is { Number: not null, Building: not null })
            .GroupBy(a => (a.Postcode, a.Building!));
        foreach (var building in said)
            numberOf[building.Key] = building
                .CountBy(a => a.Number!)
                .OrderByDescending(n => n.Value)
                .ThenBy(n => n.Key, StringComparer.Ordinal)
                .First()
                .Key;
    }

    /// <summary>The home's key: see <see cref="HomeAddress.Key"/>.</summary>
    /// <param name="address">The address, or null.</param>
    public string? KeyOf(HomeAddress? address)
    {
        if (
            address is { Name: { } name }
            && numberOf.TryGetValue((address.Postcode, name), out var number)
        )
        {
            if (address.Number is null)
                return (address with { Number = number }).Key;
            if (address.Flat is null && address.Number != number)
                return (address with { Number = number, Flat = address.Number }).Key;
        }
        return address?.Key;
    }
}
