using Hearth.Linkage.Compare;

namespace Hearth.Linkage.Train;

/// <summary>
/// Where the learning of kinds starts, by what each comparison is about. A kind takes the model's own m
/// or u for what it shares with all matches or with strangers, and a table of its own for the rest.
/// </summary>
internal sealed class KindSeeds
{
    // A seventieth of births are of twins, and few children bear a living parent's or elder's name in full.
    private const double TwinsPerRelative = 0.03;
    private const double NamesakesPerRelative = 0.1;
    private const double Fixed = double.PositiveInfinity;
    private readonly LinkageModel model;
    private readonly KindTable[] strangers;

    private readonly double scale;

    /// <param name="model">A trained model.</param>
    /// <param name="each">How many pairs one drawn pair stands for: so many pairs are no more than one piece of news.</param>
    public KindSeeds(LinkageModel model, double each)
    {
        this.model = model;
        scale = Math.Max(1, each);
        strangers = Tables(c => Shares(c, l => l.U), Fixed);
    }

    /// <summary>The kinds to learn: a match is always one, the others where the columns can tell them.</summary>
    /// <param name="matched">How many matches there may be.</param>
    /// <param name="all">All pairs.</param>
    public IReadOnlyList<KindSeed> Make(double matched, double all)
    {
        var seeds = new List<KindSeed>();
        var matches = Tables(Faithful, hold: 20 + (0.05 * matched));
        if (Any(EvidenceOf.Home))
        {
            var stayed = Tables(c => Leaning(c, l => l.M, 20), hold: 20);
            var moved = Tables(c => Shares(c, l => l.U), hold: 20);
            var near = Tables(c => Leaning(c, l => l.U, 2000), hold: 20 * scale);
            seeds.Add(
                new("one person, one home", true, Of(EvidenceOf.Home, stayed, matches))
                {
                    Pairs = 0.75 * matched,
                }
            );
            seeds.Add(
                new("one person, who moved", true, Of(EvidenceOf.Home, moved, matches))
                {
                    Pairs = 0.25 * matched,
                }
            );
            seeds.Add(
                new("neighbours", false, Of(EvidenceOf.Home, near, strangers))
                {
                    Pairs = 1e-4 * all,
                    IsCommon = true,
                }
            );
        }
        else
        {
            seeds.Add(new("one person", true, matches) { Pairs = matched });
        }
        if (Any(EvidenceOf.Forename))
            seeds.Add(OfOneForename(all));
        if (Any(EvidenceOf.Home) && Any(EvidenceOf.Forename) && Any(EvidenceOf.Surname))
            seeds.AddRange(Relatives(matched));
        return seeds;
    }

    /// <summary>A forename tells sex and, nearly, an age: strangers who share it share more than strangers do.</summary>
    private KindSeed OfOneForename(double all)
    {
        var alike = Tables(c => FirstWith(c, 0.9), Fixed);
        var cohort = Tables(c => Shares(c, l => l.U), hold: 20 * scale);
        return new(
            "strangers of one forename",
            false,
            [
                .. strangers.Select(
                    (u, c) =>
                        model.Comparisons[c].About switch
                        {
                            EvidenceOf.Forename => alike[c],
                            EvidenceOf.Home or EvidenceOf.Identifier => u,
                            _ => cohort[c],
                        }
                ),
            ]
        )
        {
            Pairs = all * 0.002,
            IsCommon = true,
        };
    }

    private IEnumerable<KindSeed> Relatives(double matched)
    {
        var kin = Tables(c => Leaning(c, l => l.M, 20), hold: 20);
        var kinName = Tables(c => FirstWith(c, 0.8), hold: 20);
        var kinOther = Tables(c => Shares(c, l => l.U), hold: 500);
        KindTable[] Kin(Func<int, EvidenceOf, KindTable?> own) =>
            [
                .. strangers.Select(
                    (u, c) =>
                        own(c, model.Comparisons[c].About)
                        ?? model.Comparisons[c].About switch
                        {
                            EvidenceOf.Home => kin[c],
                            EvidenceOf.Surname => kinName[c],
                            EvidenceOf.Other => kinOther[c],
                            _ => u,
                        }
                ),
            ];
        var relatives = new KindSeed("relatives", false, Kin((_, _) => null))
        {
            Pairs = 0.2 * matched,
        };
        yield return relatives;
        if (!Any(EvidenceOf.Birth))
            yield break;
        var sameBirth = Tables(c => FirstWith(c, 0.98), Fixed);
        yield return new(
            "twins",
            false,
            Kin((c, about) => about == EvidenceOf.Birth ? sameBirth[c] : null)
        )
        {
            AtMost = (relatives, TwinsPerRelative),
            Pairs = TwinsPerRelative * relatives.Pairs,
        };
        var otherBirth = Tables(Apart, hold: 50);
        var sameName = Tables(c => FirstWith(c, 0.95), Fixed);
        yield return new(
            "relatives of one name",
            false,
            Kin(
                (c, about) =>
                    about is EvidenceOf.Forename or EvidenceOf.Sex ? sameName[c]
                    : about == EvidenceOf.Birth ? otherBirth[c]
                    : null
            )
        )
        {
            AtMost = (relatives, NamesakesPerRelative),
            Pairs = NamesakesPerRelative * relatives.Pairs,
        };
    }

    private bool Any(EvidenceOf about) => model.Comparisons.Any(c => c.About == about);

    private KindTable[] Of(EvidenceOf about, KindTable[] own, KindTable[] rest) =>
        [.. rest.Select((table, c) => model.Comparisons[c].About == about ? own[c] : table)];

    private KindTable[] Tables(Func<Comparison, double[]> start, double hold) =>
        [.. model.Comparisons.Select((c, i) => new KindTable(i, start(c), hold))];

    private static double[] Shares(Comparison comparison, Func<ComparisonLevel, double?> share) =>
        Normal(comparison, l => Math.Max(share(l) ?? 0, 1e-9));

    /// <summary>
    /// m to begin with: as trained, but with little on levels that speak against a match. Where namesakes
    /// and siblings were taken for matches while training, they would otherwise stay so.
    /// </summary>
    private static double[] Faithful(Comparison comparison)
    {
        var shares = Shares(comparison, l => l.M);
        var against = comparison.Levels.Select(l => !l.IsNull && l.BayesFactor < 1).ToArray();
        var doubtful = shares.Where((_, l) => against[l]).Sum();
        var most = comparison.About switch
        {
            EvidenceOf.Birth or EvidenceOf.Identifier => 0.005,
            EvidenceOf.Forename => 0.02,
            _ => 0.1,
        };
        if (doubtful <= most)
            return shares;
        return
        [
            .. shares.Select(
                (s, l) =>
                    comparison.Levels[l].IsNull ? 1
                    : against[l] ? s * most / doubtful
                    : s * (1 - most) / (1 - doubtful)
            ),
        ];
    }

    /// <summary>A share with so much more weight on levels that speak for a match.</summary>
    private static double[] Leaning(
        Comparison comparison,
        Func<ComparisonLevel, double?> share,
        double factor
    ) => Normal(comparison, l => Math.Max(share(l) ?? 0, 1e-9) * (l.BayesFactor > 1 ? factor : 1));

    /// <summary>As among strangers, but only on levels that speak against a match.</summary>
    private static double[] Apart(Comparison comparison) =>
        Normal(comparison, l => Math.Max(l.U ?? 0, 1e-9) * (l.BayesFactor > 1 ? 0.05 : 1));

    /// <summary>So much on the first level, the rest as among strangers.</summary>
    private static double[] FirstWith(Comparison comparison, double first)
    {
        var shares = Shares(comparison, l => l.U);
        var place = comparison.Levels.ToList().FindIndex(l => !l.IsNull);
        var rest = Math.Max(1 - shares[place], 1e-9);
        for (var l = 0; l < shares.Length; l++)
        {
            if (l == place)
                shares[l] = first;
            else if (!comparison.Levels[l].IsNull)
                shares[l] *= (1 - first) / rest;
        }
        return shares;
    }

    private static double[] Normal(Comparison comparison, Func<ComparisonLevel, double> weight)
    {
        var total = comparison.Levels.Sum(l => l.IsNull ? 0 : weight(l));
        return [.. comparison.Levels.Select(l => l.IsNull ? 1 : weight(l) / total)];
    }
}
