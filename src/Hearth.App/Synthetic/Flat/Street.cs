namespace Hearth.App.Synthetic.Flat;

/// <summary>
/// Seventy people in at most thirty homes, and which of their hundred records is whose. A few such plans, used again and
/// again, say of any record number whose it is without counting those before it.
/// </summary>
internal sealed class Street
{
    public const int Records = 100;
    public const int People = 70;
    public const int Homes = 30;
    private const int Plans = 64;

    private readonly byte[] homeOf = new byte[People];
    private readonly byte[] memberOf = new byte[People];
    private readonly byte[] sizeOf = new byte[Homes];
    private readonly byte[] personOf = new byte[Records];
    private readonly byte[] copyOf = new byte[Records];

    private Street(Rng rng)
    {
        var (person, home) = (0, 0);
        while (person < People)
        {
            var left = People - person;
            var size = 1 + rng.Weighted([30, 30, 17, 15, 6, 2]);
            // Homes are to suffice: the last ones are as large as they must be.
            size = Math.Min(left, Math.Max(size, (left + Homes - home - 1) / (Homes - home)));
            sizeOf[home] = (byte)size;
            for (var member = 0; member < size; member++, person++)
                (homeOf[person], memberOf[person]) = ((byte)home, (byte)member);
            home++;
        }
        var copies = new byte[People];
        for (var record = 0; record < Records; record++)
        {
            // Everybody has one record; the rest go to anybody, so that a few people have many.
            var whose = record < People ? record : rng.Below(People);
            (personOf[record], copyOf[record]) = ((byte)whose, copies[whose]++);
        }
    }

    public static Street[] All(ulong seed) =>
        [.. Enumerable.Range(0, Plans).Select(i => new Street(new Rng(seed, 0x57EE7 + (ulong)i)))];

    public (int Person, int Home, int Member, int HomeSize, int Copy) Whose(int record)
    {
        var person = personOf[record];
        var home = homeOf[person];
        return (person, home, memberOf[person], sizeOf[home], copyOf[record]);
    }
}
