using CsCheck;
using Hearth.Core.Sources.Loading;
using Hearth.Rules.Facts;

namespace Hearth.Core.Tests.Sources;

public class FactsTextTests
{
    private static readonly Gen<DateOnly?> Days = Gen.Int[0, 3_000_000]
        .Select(n => n == 0 ? (DateOnly?)null : DateOnly.FromDayNumber(n));

    private static readonly Gen<Fact> Facts = Gen.Select(
        Gen.Enum<FactKind>(),
        Gen.Select(Days, Days),
        Gen.Select(Gen.Long.Nullable(), Gen.Long.Nullable(), Gen.Long.Nullable()),
        Gen.Select(Gen.String.Null(), Gen.String.Null(), Gen.String.Null()),
        (kind, days, numbers, texts) =>
            new Fact(
                kind,
                days.Item1,
                days.Item2,
                numbers.Item1,
                numbers.Item2,
                texts.Item1,
                texts.Item2,
                texts.Item3,
                numbers.Item3
            )
    );

    [Fact]
    public void Facts_are_written_as_the_rules_write_them() =>
        Facts.List[0, 4].Sample(facts => FactsText.Write(facts).ShouldBe(FactJson.Write(facts)));
}
