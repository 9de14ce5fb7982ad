using System.Globalization;
using Hearth.Core.Sources;
using Hearth.Linkage.Cluster;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Records;
using Hearth.Linkage.Standardise;

namespace Hearth.Core.Matching.Running;

/// <summary>Identities standardised into the columns that models name, and what must never be joined.</summary>
internal static class IdentityTable
{
    // Years: a child so young may be the one that was expected.
    private const int Infancy = 3;
    private const int LongNumber = 7;
    private static readonly string[] Unnamed = ["BABY", "UNBORN", "INFANT", "TWIN"];

    public static RecordTable Of(IReadOnlyList<Identity> identities) =>
        Of(identities, Places(identities));

    public static RecordTable Of(IReadOnlyList<Identity> identities, string?[] places)
    {
        var table = new RecordTableBuilder(
            "forename",
            "surname",
            new ColumnSpec("surnames", ColumnKind.Set),
            new ColumnSpec("born", ColumnKind.Date),
            "accuracy",
            "sex",
            "address",
            "postcode",
            "nhs",
            "upn",
            "nino",
            "reference",
            "number",
            new ColumnSpec("arrival", ColumnKind.Date),
            "expected",
            "cradle",
            "household"
        );
        var infancy = InfantsSince(identities);
        foreach (var (at, who) in identities.Index())
            table.AddRow(Cells(who, places[at], infancy));
        return table.Build();
    }

    /// <summary>Whoever was born after this may be a child that was expected.</summary>
    public static DateOnly InfantsSince(IEnumerable<Identity> identities) =>
        identities.Max(i => i.BirthDate) is { Year: > Infancy } last
            ? last.AddYears(-Infancy)
            : DateOnly.MinValue;

    /// <summary>What one identity says, in the columns of the table.</summary>
    /// <param name="who">The identity.</param>
    /// <param name="place">The key of its home.</param>
    /// <param name="infancy">See <see cref="InfantsSince"/>.</param>
    public static Cell[] Cells(Identity who, string? place, DateOnly infancy)
    {
        var due = who.BirthDate is null ? who.ExpectedDate : null;
        var isBaby = due is not null || who.BirthDate > infancy;
        return
        [
            GivenName(who.Forename),
            PersonName.Compact(who.Surname),
            Cell.FromSet([PersonName.Compact(who.Surname), PersonName.Compact(who.FormerSurname)]),
            Born(who),
            Kebab.Of(who.BirthAccuracy),
            who.Sex is "F" or "M" ? who.Sex : null,
            place,
            who.Postcode,
            who.NhsNumber,
            who.Upn,
            who.Nino,
            who.PersonRef is { } reference
                ? string.Create(CultureInfo.InvariantCulture, $"{who.SourceNo}:{reference}")
                : null,
            Number(who.PersonRef),
            due ?? Born(who),
            due is null ? null : "expected",
            isBaby ? place : null,
            isBaby ? who.HouseholdRef : null,
        ];
    }

    /// <summary>A child not yet named is written down as something.</summary>
    private static string? GivenName(string? forename) =>
        PersonName.FirstWord(forename) is { } name && !Unnamed.Contains(name) ? name : null;

    /// <summary>
    /// The digits of a long reference. A council's departments know a child by one number with different letters before
    /// it; short numbers are each source's own and mean nothing elsewhere.
    /// </summary>
    private static string? Number(string? reference)
    {
        if (reference is null)
            return null;
        var digits = string.Concat(reference.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length >= LongNumber ? digits : null;
    }

    /// <summary>For each identity the home it gives, in a form in which two writings of one home are equal.</summary>
    public static string?[] Places(IReadOnlyList<Identity> identities)
    {
        var homes = HomesOf(identities);
        return [.. identities.Select(i => homes.KeyOf(HomeAddress.Read(i.Address, i.Postcode)))];
    }

    public static HomeAddresses HomesOf(IReadOnlyList<Identity> identities) =>
        new(identities.Select(i => HomeAddress.Read(i.Address, i.Postcode)));

    public static ClusterConstraints Constraints(RecordTable table, IReadOnlyList<Identity> who) =>
        new()
        {
            OneValues = [OneValue.Of(table, "nhs"), OneValue.Of(table, "nino")],
            PairRules =
            [
                new("born more than 15 years apart", (l, r) => FarApart(who[l], who[r])),
                Lifetime.NoDeathBeforeBirth(who.Select(Life)),
                new("two children of one birth", (l, r) => Twins(who[l], who[r])),
                new("another name and another birth", (l, r) => Strangers(who[l], who[r])),
            ],
        };

    /// <summary>1900 stands for "not known" in several agencies' systems.</summary>
    private static DateOnly? Born(Identity who) =>
        who.BirthDate is { Year: > 1901 } born ? born : null;

    /// <summary>An estimated birth is not known well enough to say that a death came before it.</summary>
    private static Lifetime Life(Identity who) =>
        new(who.BirthAccuracy == BirthAccuracy.Exact ? Born(who) : null, who.DeathDate);

    private static bool FarApart(Identity one, Identity other) =>
        Born(one) is { } left
        && Born(other) is { } right
        && one.BirthAccuracy == BirthAccuracy.Exact
        && other.BirthAccuracy == BirthAccuracy.Exact
        && Math.Abs(left.DayNumber - right.DayNumber) > 15 * 365.25;

    private static bool Twins(Identity one, Identity other)
    {
        if (one.BirthDate is null || one.BirthDate != other.BirthDate || one.Surname is null)
            return false;
        if (PersonName.Compact(one.Surname) != PersonName.Compact(other.Surname))
            return false;
        return HaveOtherNames(one, other);
    }

    /// <summary>
    /// Another forename and another date of birth are another person, whatever an identifier says: a brother's or
    /// sister's number is written down for a child more often than two wrong facts.
    /// </summary>
    private static bool Strangers(Identity one, Identity other) =>
        one is { BirthDate: { } left, BirthAccuracy: BirthAccuracy.Exact }
        && other is { BirthDate: { } right, BirthAccuracy: BirthAccuracy.Exact }
        && left != right
        && !(left.Year == right.Year && left.Day == right.Month && left.Month == right.Day)
        && !DamerauLevenshtein.IsWithin(Digits(left), Digits(right), 1)
        && HaveOtherNames(one, other);

    private static string Digits(DateOnly date) =>
        date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Neither spellings nor forms of one name, nor one written for the other's middle or last name.</summary>
    private static bool HaveOtherNames(Identity one, Identity other) =>
        GivenName(one.Forename) is { } left
        && GivenName(other.Forename) is { } right
        && !DamerauLevenshtein.IsWithin(left, right, 2)
        && !left.StartsWith(right, StringComparison.Ordinal)
        && !right.StartsWith(left, StringComparison.Ordinal)
        && Soundex.Of(left) != Soundex.Of(right)
        && !Nicknames.AreForms(left, right)
        && PersonName.Standard(one.MiddleNames) != right
        && PersonName.Standard(other.MiddleNames) != left
        && PersonName.Compact(one.Surname) != right
        && PersonName.Compact(other.Surname) != left;
}
