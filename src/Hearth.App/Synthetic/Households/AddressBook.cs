using System.Globalization;

namespace Hearth.App.Synthetic.Households;

/// <summary>
/// Builds the town as it is needed: street after street of houses and blocks of flats, each dwelling given out once and
/// again to others when its people have moved out. Holds no more than the streets being built.
/// </summary>
internal sealed class AddressBook(ulong seed)
{
    private const int MostVacant = 200;

    /// <summary>Homes to choose from, streets apart: parents who part do not become neighbours.</summary>
    private const int Empty = 400;

    /// <summary>The neighbouring council's postcode district: people who live there are outside the area.</summary>
    public const string Neighbour = "QX9";

    /// <summary>The council's own.</summary>
    internal static readonly string[] Districts =
    [
        .. Enumerable.Range(1, 39).Where(d => d != 9).Select(d => $"QX{d}"),
    ];
    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";
    private static readonly string[] Roads =
        "Lane Road Street Close Avenue Drive Way Crescent Grove Court Place Rise Gardens Terrace Walk Hill".Split(
            ' '
        );
    private static readonly string[] Trees =
        "Larch Hazel Rowan Linden Thorn Bracken Heather Kestrel Plover Curlew Quarry Tannery Foundry Chapel Orchard Meadow Mill Weir Ferry Harbour Beacon Abbot Bishop Miller Cooper Fletcher Saddler Lantern Copper Silver Amber Juniper Marigold Foxglove Teasel Bluebell Primrose Clover Sorrel Yarrow".Split(
            ' '
        );
    private static readonly string[] Ends = ["", "", "field", "side", "wood", " Mill", " Hill"];
    private static readonly string[] Towns =
    [
        "Emberford",
        "Emberford",
        "Emberford",
        "Larchester",
        "Thornwick-on-Teal",
        "Upper Quillham",
        "Marlbeck",
    ];
    private static readonly string[] Houses = ["House", "Court", "Point", "Heights", "Lodge"];

    private readonly Rng rng = new(seed, 0xADD2E55);
    private readonly Queue<(Address Address, DateOnly Since)> vacant = new();
    private readonly List<Address> empty = new(Empty);
    private readonly Dictionary<AddressKind, (Address Address, int Left)> shared = [];
    private string street = "";
    private string town = "";
    private string district = "";
    private string postcode = "";
    private string? building;
    private string blockNumber = "";
    private int number;
    private int leftInStreet;
    private int leftInBlock;
    private int leftInPostcode;
    private int flat;
    private int ids;

    public Action<Address>? Built { get; set; }

    /// <summary>A home to move into on a day: one that others have left by then, or one not lived in before.</summary>
    public Address Home(DateOnly from, Rng draws)
    {
        if (
            vacant.TryPeek(out var left)
            && left.Since < from
            && left.Since.AddMonths(18) > from
            && draws.Chance(0.6)
        )
            return vacant.Dequeue().Address;
        while (empty.Count < Empty)
            empty.Add(Dwelling(AddressKind.Private));
        var at = rng.Below(empty.Count);
        var home = empty[at];
        empty[at] = Dwelling(AddressKind.Private);
        return home;
    }

    public void Leave(Address address, DateOnly day)
    {
        if (address.Kind != AddressKind.Private)
            return;
        if (vacant.Count == MostVacant)
            vacant.Dequeue();
        vacant.Enqueue((address, day));
    }

    /// <summary>A place several households share: the same one until it has taken so many in.</summary>
    public Address Shared(AddressKind kind, int takes)
    {
        if (!shared.TryGetValue(kind, out var place) || place.Left == 0)
            place = (Dwelling(kind), takes);
        shared[kind] = (place.Address, place.Left - 1);
        return place.Address;
    }

    public Address Dwelling(AddressKind kind)
    {
        if (leftInBlock > 0 && kind == AddressKind.Private)
        {
            leftInBlock--;
            flat++;
            return Make(kind, FlatName(), building, blockNumber);
        }
        if (leftInStreet <= 0)
            NewStreet();
        leftInStreet--;
        number += rng.Chance(0.9) ? 2 : 4;
        if (leftInPostcode-- <= 0)
            NewPostcode();
        if (kind == AddressKind.Private && rng.Chance(0.02))
            NewBlock();
        var text = number.ToString(CultureInfo.InvariantCulture);
        return Make(kind, null, null, rng.Chance(0.02) ? text + rng.Pick(["A", "B"]) : text);
    }

    private void NewStreet()
    {
        // One street in fifty or so lies over the boundary.
        district = rng.Chance(0.02) ? Neighbour : rng.Pick(Districts);
        street = $"{rng.Pick(Trees)}{rng.Pick(Ends)} {rng.Skewed(Roads)}";
        town = district == Neighbour ? "Nether Fallow" : rng.Pick(Towns);
        number = rng.Chance(0.5) ? -1 : 0;
        leftInStreet = rng.From(12, 60);
        leftInPostcode = 0;
    }

    private void NewPostcode()
    {
        leftInPostcode = rng.From(10, 20);
        postcode =
            $"{district} {rng.Below(10)}{Letters[rng.Below(Letters.Length)]}{Letters[rng.Below(Letters.Length)]}";
    }

    private void NewBlock()
    {
        leftInBlock = rng.From(6, 48);
        flat = 0;
        blockNumber = number.ToString(CultureInfo.InvariantCulture);
        building = rng.Chance(0.6) ? $"{rng.Pick(Trees)} {rng.Pick(Houses)}" : null;
        number += 2;
    }

    private string FlatName() => flat.ToString(CultureInfo.InvariantCulture);

    private Address Make(AddressKind kind, string? unit, string? block, string house)
    {
        var id = ++ids;
        var uprn = (100_000_000_000L + (id * 7919L % 899_999_999L) * 100 + 7).ToString(
            CultureInfo.InvariantCulture
        );
        var made = new Address(id, kind, unit, block, house, street, town, postcode, uprn);
        Built?.Invoke(made);
        return made;
    }
}
