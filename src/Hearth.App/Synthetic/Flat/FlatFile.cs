using System.Globalization;
using System.Text;

namespace Hearth.App.Synthetic.Flat;

/// <summary>
/// One flat file of invented people for measuring linkage: seven in ten records are of a person not yet met. Streams; every
/// record depends on the seed and its own number alone.
/// </summary>
public static class FlatFile
{
    public const long MostRecords = 10_000_000;

    /// <summary>The last column says whose record it is: truth, for nothing but measuring.</summary>
    public const string Header = "first_name,surname,dob,gender,house_number,postcode,person";

    public static void Write(
        string path,
        long records,
        ulong seed,
        CancellationToken cancel = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(records, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(records, MostRecords);
        using var file = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 18);
        file.Write(Header);
        file.Write('\n');
        var scatter = new Scatter(records, Rng.Mix(seed, 1));
        var numbers = new Scatter((records / Street.Records + 1) * Street.People, Rng.Mix(seed, 2));
        var streets = Street.All(seed);
        var town = new Town(records);
        var homes = new Home(records);
        var clerk = new Clerk(town, homes);
        for (var place = 0L; place < records; place++)
        {
            if (place % 10_000 == 0)
                cancel.ThrowIfCancellationRequested();
            var record = scatter.Of(place);
            var (street, within) = Math.DivRem(record, Street.Records);
            var plan = streets[(int)(Rng.Mix(seed, (ulong)street) % (ulong)streets.Length)];
            var whose = plan.Whose((int)within);
            var home = (int)((street * Street.Homes) + whose.Home);
            var person = homes.Make(seed, home, whose.HomeSize, whose.Member);
            var row = clerk.Write(seed + 1, record, person, home, first: whose.Copy == 0);
            foreach (var value in row)
            {
                file.Write(value);
                file.Write(',');
            }
            // Numbers in a mixed order: they tell nothing of who lives with whom.
            var id = numbers.Of((street * Street.People) + whose.Person);
            file.Write(id.ToString("D8", CultureInfo.InvariantCulture));
            file.Write('\n');
        }
    }
}
