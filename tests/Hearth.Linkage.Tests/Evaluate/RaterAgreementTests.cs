using Hearth.Linkage.Evaluate;
using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Tests.Evaluate;

public class RaterAgreementTests
{
    [Fact]
    [Trait("Requirement", "MA-4")]
    public void Fifty_grants_read_by_two_readers_have_the_kappa_of_the_textbook()
    {
        // 20 yes-yes, 15 no-no, 5 and 10 apart: the worked example of many textbooks, observed 0.7 and kappa 0.4.
        var agreement = RaterAgreement.Of(
            new[,]
            {
                { 20, 5 },
                { 10, 15 },
            }
        );

        agreement.Observed.ShouldBe(0.7, 1e-12);
        agreement.Kappa!.Value.ShouldBe(0.4, 1e-12);
        (agreement.Judged, agreement.Same).ShouldBe((50, 35));
    }

    [Fact]
    public void The_interval_holds_the_true_kappa_nineteen_times_in_twenty()
    {
        // Joint shares of answers; the true kappa follows from them.
        double[,] shares =
        {
            { 0.45, 0.06, 0.02 },
            { 0.05, 0.30, 0.03 },
            { 0.01, 0.02, 0.06 },
        };
        var truth = Kappa(shares);
        var random = new RandomShares(5);
        var (held, trials) = (0, 2_000);
        for (var t = 0; t < trials; t++)
        {
            var counts = new int[3, 3];
            for (var n = 0; n < 200; n++)
            {
                var (at, cell) = (random.Uniform(), 0);
                for (; cell < 8 && at >= shares[cell / 3, cell % 3]; cell++)
                    at -= shares[cell / 3, cell % 3];
                counts[cell / 3, cell % 3]++;
            }
            var kappa = RaterAgreement.Of(counts).Kappa!;
            held += kappa.Low <= truth && truth <= kappa.High ? 1 : 0;
        }
        ((double)held / trials).ShouldBeInRange(0.93, 0.97);
    }

    [Fact]
    public void Where_all_answers_are_of_one_kind_there_is_no_kappa()
    {
        RaterAgreement
            .Of(
                new[,]
                {
                    { 9, 0 },
                    { 0, 0 },
                }
            )
            .Kappa.ShouldBeNull();
        RaterAgreement.Of(new int[2, 2]).Judged.ShouldBe(0);
    }

    private static double Kappa(double[,] shares)
    {
        var (observed, chance) = (0.0, 0.0);
        for (var i = 0; i < 3; i++)
        {
            observed += shares[i, i];
            var (row, column) = (0.0, 0.0);
            for (var j = 0; j < 3; j++)
                (row, column) = (row + shares[i, j], column + shares[j, i]);
            chance += row * column;
        }
        return (observed - chance) / (1 - chance);
    }
}
