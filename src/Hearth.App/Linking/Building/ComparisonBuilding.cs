using Hearth.App.Linking.Recognition;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Records;
using Hearth.Linkage.Standardise;

namespace Hearth.App.Linking.Building;

/// <summary>A comparison for each field, by what it holds.</summary>
internal static class ComparisonBuilding
{
    // No model may have more adjusted levels than this.
    private const int MostAdjusted = 28;

    public static IReadOnlyList<Comparison> Of(IReadOnlyList<Field> fields, RecordTable table)
    {
        var surname = Named(fields, Role.Surname);
        var streets = fields
            .Where(f => f.Role is Role.Street or Role.Area)
            .Select(f => f.Name)
            .ToArray();
        var made = fields.Select(f => One(f, surname, streets, table)).ToList();
        return [.. made.Select((c, i) => i < MostAdjusted ? c : Plain(c))];
    }

    private static string? Named(IReadOnlyList<Field> fields, Role role) =>
        fields.FirstOrDefault(f => f.Role == role)?.Name;

    private static Comparison Plain(Comparison comparison) =>
        comparison with
        {
            Levels = [.. comparison.Levels.Select(l => l with { TermFrequency = null })],
        };

    private static Comparison One(Field field, string? surname, string[] streets, RecordTable table)
    {
        var column = field.Name;
        return field.Role switch
        {
            Role.Forename => Compared(
                column,
                EvidenceOf.Forename,
                [
                    .. Swapped(column, surname),
                    new("one of several names", new WordInCommon(column)),
                    new("form of the same name", new NicknameOf(column)),
                    new("very similar", new JaroWinklerAtLeast(column, 0.92)),
                    new("sounds alike", new PhoneticallyAlike(column)),
                    new("similar", new JaroWinklerAtLeast(column, 0.8)),
                    new("initial of the other", new InitialOf(column)),
                ]
            ),
            Role.MiddleName => Compared(
                column,
                EvidenceOf.Forename,
                [
                    new("initial of the other", new InitialOf(column)),
                    new("one of several names", new WordInCommon(column)),
                    new("similar", new JaroWinklerAtLeast(column, 0.88)),
                ]
            ),
            // Names that are swapped are the forename's evidence: counted here too, one slip would weigh twice.
            Role.Surname => Compared(
                column,
                EvidenceOf.Surname,
                [
                    new("very similar", new JaroWinklerAtLeast(column, 0.92)),
                    new("sounds alike", new PhoneticallyAlike(column)),
                    new("similar", new JaroWinklerAtLeast(column, 0.8)),
                    new("shares a part", new OneContainsOther(column, 4)),
                ]
            ),
            Role.BirthDate => Birth(column),
            Role.DeathDate => Compared(
                column,
                EvidenceOf.Other,
                [new("one edit", new DamerauLevenshteinAtMost(column, 1))]
            ),
            Role.Sex => Compared(column, EvidenceOf.Sex, [], rarity: false),
            Role.Postcode => PostcodeComparison(column, table),
            Role.HouseNumber => Compared(
                column,
                EvidenceOf.Home,
                [new("one edit", new DamerauLevenshteinAtMost(column, 1))]
            ),
            Role.Street or Role.Area => Compared(
                column,
                EvidenceOf.Home,
                [
                    .. streets
                        .Where(s => s != column)
                        .Take(1)
                        .Select(s => new ComparisonLevel(
                            $"swapped with {s}",
                            new Reversed(column, s)
                        )),
                    new("very similar", new JaroWinklerAtLeast(column, 0.92)),
                    new("half in common", new JaccardAtLeast(column, 0.5)),
                ]
            ),
            Role.Town => Compared(
                column,
                EvidenceOf.Home,
                [new("very similar", new JaroWinklerAtLeast(column, 0.9))]
            ),
            Role.Phone => Compared(
                column,
                EvidenceOf.Home,
                [new("one edit", new DamerauLevenshteinAtMost(column, 1))]
            ),
            Role.Uprn => Compared(column, EvidenceOf.Home, []),
            Role.Email => Compared(
                column,
                EvidenceOf.Identifier,
                [
                    new("very similar", new JaroWinklerAtLeast(column, 0.94)),
                    new("similar", new JaroWinklerAtLeast(column, 0.85)),
                ]
            ),
            Role.NhsNumber or Role.Nino or Role.Upn or Role.Identifier => Compared(
                column,
                EvidenceOf.Identifier,
                [
                    new("one edit", new DamerauLevenshteinAtMost(column, 1)),
                    new("two edits", new DamerauLevenshteinAtMost(column, 2)),
                ]
            ),
            _ => Compared(
                column,
                EvidenceOf.Other,
                [new("very similar", new JaroWinklerAtLeast(column, 0.9))]
            ),
        };
    }

    private static Comparison Birth(string column) =>
        Compared(
            column,
            EvidenceOf.Birth,
            [
                new("day and month swapped", new DayMonthSwapped(column)),
                new("known parts agree", new PartialDateAgrees(column)),
                new("one edit", new DamerauLevenshteinAtMost(column, 1)),
                new("two parts agree", new TwoDatePartsAgree(column)),
                new("two edits", new DamerauLevenshteinAtMost(column, 2)),
                new("within a year", new DateWithin(column, 366)),
                new("within ten years", new DateWithin(column, 3653)),
            ]
        );

    private static Comparison PostcodeComparison(string column, RecordTable table)
    {
        var held = table[column];
        var british = Enumerable
            .Range(0, Math.Min(held.Distinct, 200))
            .Count(c => Postcode.Take(held.Text(c), PostcodePart.Sector) is not null);
        return Compared(
            column,
            EvidenceOf.Home,
            british > Math.Min(held.Distinct, 200) / 2
                ?
                [
                    new("one edit", new DamerauLevenshteinAtMost(column, 1)),
                    new("same sector", new PostcodeAgrees(column, PostcodePart.Sector)),
                    new("same district", new PostcodeAgrees(column, PostcodePart.District)),
                ]
                : [new("one edit", new DamerauLevenshteinAtMost(column, 1))]
        );
    }

    private static IEnumerable<ComparisonLevel> Swapped(string column, string? other) =>
        other is null ? [] : [new($"swapped with {other}", new Reversed(column, other))];

    private static Comparison Compared(
        string column,
        EvidenceOf about,
        IReadOnlyList<ComparisonLevel> between,
        bool rarity = true
    ) =>
        new(
            column,
            [
                new("missing", new NullEither(column)),
                new("same", new Exact(column))
                {
                    TermFrequency = rarity ? new TermFrequency(column, 1, 1e-6) : null,
                },
                .. between,
                new("different", new Else()),
            ]
        )
        {
            About = about,
        };
}
