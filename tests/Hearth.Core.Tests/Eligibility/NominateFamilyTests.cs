using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Testing;

namespace Hearth.Core.Tests.Eligibility;

[Trait("Requirement", "ID-5")]
public class NominateFamilyTests
{
    [EachDatabase]
    public async Task A_family_that_asks_is_on_the_list_though_the_data_finds_nothing(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        (
            await NominateAsync(council, family, null, "we should like some help")
        ).ShouldBeOfType<Outcome<FamilyNominated>.Ok>();

        var entry = (await council.EntriesAsync((await council.RunAsync()).List)).Single();

        (entry.FamilyId, entry.Route, entry.Problems).ShouldBe((family, EntryRoute.OwnRequest, 0));
    }

    [EachDatabase]
    public async Task Two_nominations_with_reasons_make_up_two_problems(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();
        await NominateAsync(council, family, "crime-nomination", "seen with a gang");
        await NominateAsync(council, family, "health-nomination", "untreated asthma");

        var run = await council.RunAsync();

        run.Met.ShouldBe(1);
        (await council.NeedsAsync(run.List))
            .Where(n => n.Answer == NeedAnswer.Met)
            .Select(n => n.Because)
            .ShouldBe([
                "nominated on 29 September 2026: seen with a gang",
                "nominated on 29 September 2026: untreated asthma",
            ]);
    }

    [EachDatabase]
    public async Task What_data_can_decide_is_not_nominated_and_a_rationale_is_needed(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, _) = await council.FamilyAsync();

        (
            await NominateAsync(council, family, "child-in-need", "I think so")
        ).ShouldBeOfType<Outcome<FamilyNominated>.Refused>();
        (
            await NominateAsync(council, family, "crime-nomination", "")
        ).ShouldBeOfType<Outcome<FamilyNominated>.Refused>();
        (
            await NominateAsync(council, FamilyId.New(), null, "help")
        ).ShouldBeOfType<Outcome<FamilyNominated>.NotFound>();
    }

    private static Task<Outcome<FamilyNominated>> NominateAsync(
        Council council,
        FamilyId family,
        string? criterion,
        string rationale
    ) =>
        council.Database.WithAsync<NominateFamilyOperation, Outcome<FamilyNominated>>(o =>
            o.RunAsync(
                new(
                    family,
                    criterion,
                    null,
                    "Ada Example, school nurse",
                    Council.AsAt.AddDays(-1),
                    rationale
                ),
                Council.Analyst,
                CancellationToken.None
            )
        );
}
