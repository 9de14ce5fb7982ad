using CsCheck;
using Hearth.Core.Matching.Evaluating;

namespace Hearth.Core.Tests.Matching;

[Trait("Requirement", "MA-4")]
public class ShareAFamilyTests
{
    private static readonly Gen<int[][]> Families = Gen.Int[0, 12].ArrayUnique[1, 5].Array[0, 8];

    [Fact]
    public void The_truth_agrees_with_itself() =>
        Families.Sample(families =>
        {
            ShareAFamily.Pairs(families, families).F1.ShouldBe(1);
            ShareAFamily.Whole(families, families).F1.ShouldBe(1);
        });

    [Fact]
    public void Precision_one_way_is_recall_the_other() =>
        Gen.Select(Families, Families)
            .Sample(
                (one, other) =>
                {
                    var (there, back) = (
                        ShareAFamily.Pairs(one, other),
                        ShareAFamily.Pairs(other, one)
                    );
                    there.Precision.ShouldBe(back.Recall);
                    there.Correct.ShouldBe(back.Correct);
                }
            );

    [Fact]
    public void Two_persons_who_share_two_families_are_one_pair()
    {
        var agreement = ShareAFamily.Pairs(
            [
                [1, 2, 3],
                [1, 2, 4],
            ],
            [
                [1, 2],
            ]
        );

        (agreement.Correct, agreement.Found, agreement.True).ShouldBe((1, 5, 1));
    }
}
