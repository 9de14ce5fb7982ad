using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Rules.Facts;
using Hearth.Testing;

namespace Hearth.Core.Tests.Eligibility;

public class EntriesQueryTests
{
    [EachDatabase, Trait("Requirement", "ID-3")]
    public async Task A_list_is_read_in_its_own_order_with_the_three_inputs_and_counts(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (two, child, parent) = await council.FamilyAsync("Elmwright");
        await council.TwoProblemsAsync(child, parent);
        var (three, other, carer) = await council.FamilyAsync("Quillfeather");
        await council.TwoProblemsAsync(other, carer);
        await council.RecordAsync(
            carer,
            "adult-mental-health",
            new Fact(FactKind.MentalHealth, new(2026, 5, 1), Code: "adult")
        );
        var list = (await council.RunAsync()).List;

        var page = (await ReadAsync(council, new Entries(list)))!;

        page.Rows.Select(r => r.Family).ShouldBe([three, two]);
        page.Rows.Select(r => r.ProblemCount).ShouldBe([3, 2]);
        page.Rows[0].Concern.ShouldBeGreaterThan(page.Rows[1].Concern);
        page.Counts.Problems.Single(p => p.Value == "health").Families.ShouldBe(1);
        page.Counts.Problems.Single(p => p.Value == "school").Families.ShouldBe(2);
        page.Counts.Localities.ShouldBe([new FilterCount("QX1", "QX1", 2)]);
        (await ReadAsync(council, new Entries(list, Problem: "health")))!
            .Rows.Single()
            .Family.ShouldBe(three);
        (
            await ReadAsync(council, new Entries(list, Status: EntryStatus.Declined))
        )!.Rows.ShouldBeEmpty();
        (await ReadAsync(council, new Entries(list, Page: 9, Size: 1)))!
            .Rows.Single()
            .Family.ShouldBe(two);
    }

    [EachDatabase, Trait("Requirement", "ID-4")]
    public async Task What_has_changed_since_the_last_list_can_be_picked_out(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        await council.TwoProblemsAsync(child, parent);
        await council.RunAsync(asAt: Council.AsAt);
        var (joined, second, mother) = await council.FamilyAsync("Elmwright");
        await council.TwoProblemsAsync(second, mother);

        var later = (await council.RunAsync(asAt: Council.AsAt.AddDays(1))).List;

        (await ReadAsync(council, new Entries(later, Change: EntryChange.Joined)))!
            .Rows.Single()
            .Family.ShouldBe(joined);
        (await ReadAsync(council, new Entries(later, Change: EntryChange.Same)))!
            .Rows.Single()
            .Family.ShouldBe(family);
    }

    [EachDatabase, Trait("Requirement", "ID-6")]
    public async Task To_an_administrator_a_list_does_not_exist_and_reading_one_is_kept(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, child, parent) = await council.FamilyAsync();
        await council.TwoProblemsAsync(child, parent);
        var list = (await council.RunAsync()).List;

        (
            await ReadAsync(
                council,
                new Entries(list),
                Council.Analyst with
                {
                    Role = Role.Administrator,
                }
            )
        ).ShouldBeNull();
        (await council.EventsAsync())[^1].ShouldBe("access.refused");
        await ReadAsync(council, new Entries(list));
        (await council.EventsAsync())[^1].ShouldBe("eligibility.list-read");
    }

    private static Task<EntriesPage?> ReadAsync(
        Council council,
        Entries wanted,
        Actor? actor = null
    ) =>
        council.Database.WithAsync<EntriesQuery, EntriesPage?>(q =>
            q.RunAsync(wanted, actor ?? Council.Analyst, CancellationToken.None)
        );
}
