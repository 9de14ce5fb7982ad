namespace Hearth.Linkage.Evaluate;

/// <summary>How far two people who judged the same things agree.</summary>
/// <param name="Judged">Things that both judged.</param>
/// <param name="Same">Of these, judged alike.</param>
/// <param name="Observed">The share judged alike.</param>
/// <param name="Kappa">
/// Cohen's kappa: agreement beyond what two people who guess in the same proportions would have by chance; 1 is perfect, 0
/// no better than chance. Null when there is none to have, because all answers are of one kind.
/// </param>
/// <remarks>
/// Source: Cohen (1960), "A coefficient of agreement for nominal scales"; standard error by Fleiss, Cohen and Everitt
/// (1969), "Large sample standard errors of kappa and weighted kappa", Psychological Bulletin 72. It is of large samples:
/// below about 30 things judged the interval is only a hint.
/// </remarks>
public sealed record RaterAgreement(int Judged, int Same, double Observed, Interval? Kappa)
{
    private const double Normal95 = 1.959963984540054;

    /// <summary>Measures a table of counts.</summary>
    /// <param name="counts">Square: [i, j] is how many things the first judged i and the second j.</param>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    public static RaterAgreement Of(int[,] counts)
    {
        var kinds = counts.GetLength(0);
        if (kinds != counts.GetLength(1))
            throw new ArgumentException("Rows and columns are the same kinds of answer");
        var judged = counts.Cast<int>().Sum();
        var same = Enumerable.Range(0, kinds).Sum(i => counts[i, i]);
        if (judged == 0)
            return new(0, 0, 0, null);
        double Share(int i, int j) => (double)counts[i, j] / judged;
        var first = Sums(kinds, (i, j) => Share(i, j));
        var second = Sums(kinds, (i, j) => Share(j, i));
        var observed = (double)same / judged;
        var chance = Enumerable.Range(0, kinds).Sum(i => first[i] * second[i]);
        if (chance >= 1)
            return new(judged, same, observed, null);
        var kappa = (observed - chance) / (1 - chance);
        var (diagonal, beside) = (0.0, 0.0);
        for (var i = 0; i < kinds; i++)
        for (var j = 0; j < kinds; j++)
        {
            if (i == j)
                diagonal +=
                    Share(i, i) * Squared((1 - chance) - ((first[i] + second[i]) * (1 - observed)));
            else
                beside += Share(i, j) * Squared(second[i] + first[j]);
        }
        var variance =
            (
                diagonal
                + (Squared(1 - observed) * beside)
                - Squared((observed * chance) - (2 * chance) + observed)
            ) / (judged * Math.Pow(1 - chance, 4));
        var reach = Normal95 * Math.Sqrt(Math.Max(0, variance));
        return new(
            judged,
            same,
            observed,
            new(kappa, Math.Max(-1, kappa - reach), Math.Min(1, kappa + reach))
        );
    }

    private static double[] Sums(int kinds, Func<int, int, double> share) =>
        [
            .. Enumerable
                .Range(0, kinds)
                .Select(i => Enumerable.Range(0, kinds).Sum(j => share(i, j))),
        ];

    private static double Squared(double number) => number * number;
}
