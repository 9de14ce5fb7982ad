using Hearth.Rules.Facts;

namespace Hearth.Rules.Tests.Facts;

public class FactJsonTests
{
    [Fact]
    public void Facts_are_written_in_the_words_of_the_vocabulary_and_read_back_the_same()
    {
        Rules.Facts.Fact[] facts =
        [
            new(
                FactKind.YouthOffence,
                new DateOnly(2026, 1, 4),
                Status: "convicted",
                Code: "theft"
            ),
            new(
                FactKind.Attendance,
                new(2025, 9, 1),
                new(2025, 12, 19),
                13,
                130,
                "autumn-2025",
                Extra: 4
            ),
        ];

        var json = FactJson.Write(facts);

        json.ShouldStartWith(
            """[{"kind":"youth-offence","start":"2026-01-04","code":"theft","status":"convicted"}"""
        );
        FactJson.Read(json).ShouldBe(facts);
    }
}
