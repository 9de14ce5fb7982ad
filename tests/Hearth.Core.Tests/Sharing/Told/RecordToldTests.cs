using Hearth.Core.Access;
using Hearth.Core.Sharing.Told;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Sharing.Told;

[Trait("Requirement", "SH-5")]
public class RecordToldTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    [EachDatabase]
    public async Task A_family_is_told_when_each_member_was_told_all_five_facts(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        await council.TwoProblemsAsync(child, parent);
        (await council.StateAsync(family)).ShouldBe(ToldState.Due);

        (await council.TellAsync(family, [parent], Today)).Done();
        (await council.StateAsync(family)).ShouldBe(ToldState.Due);
        (
            await council.TellAsync(family, [child], Today, facts: [ToldFact.Who, ToldFact.Purpose])
        ).Done();
        var told = await council.ToldAsync(family);
        told!.Members.Single(m => m.Id == parent).Standing.Is.ShouldBe(ToldState.Told);
        told.Members.Single(m => m.Id == child)
            .Standing.Missing.ShouldBe([ToldFact.Sources, ToldFact.Recipients, ToldFact.Storage]);

        (
            await council.TellAsync(
                family,
                [child],
                Today,
                facts: [ToldFact.Sources, ToldFact.Recipients, ToldFact.Storage]
            )
        ).Done();

        (await council.StateAsync(family)).ShouldBe(ToldState.Told);
        var read = (await council.ToldAsync(family))!.Records;
        (read.Count, read[^1].Of.ByWhom, read[^1].Notice.Number).ShouldBe((3, "Ada Larchfield", 1));
        (await council.EventsAsync()).ShouldContain("sharing.told");
    }

    [EachDatabase]
    public async Task What_is_not_known_or_not_yet_so_is_refused(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, parent) = await council.FamilyAsync();
        var (_, stranger, _) = await council.FamilyAsync("Ashgrove");
        var later = await council.Database.PublishedAsync("A later leaflet.", Today.AddDays(3));
        var draft = (await council.Database.WriteAsync("A draft.")).Done();

        async Task<string> WhyAsync(Task<Outcome<ToldRecord>> told) => (await told).Refused();
        var leaflet = await council.Database.PublicAsync(q =>
            q.CurrentAsync(NoticeKind.Leaflet, default)
        );
        var by = leaflet!.Id;
        (await WhyAsync(council.TellAsync(family, [], Today, notice: by))).ShouldContain(
            "who was told"
        );
        (
            await WhyAsync(council.TellAsync(family, [parent], Today, facts: [], notice: by))
        ).ShouldContain("what they were told");
        (
            await WhyAsync(council.TellAsync(family, [parent], Today, byWhom: " ", notice: by))
        ).ShouldContain("who told them");
        (
            await WhyAsync(council.TellAsync(family, [parent], Today.AddDays(1), notice: by))
        ).ShouldContain("not been told yet");
        (await WhyAsync(council.TellAsync(family, [stranger], Today, notice: by))).ShouldContain(
            "no member"
        );
        (
            await WhyAsync(council.TellAsync(family, [parent], Today, notice: later.Id))
        ).ShouldContain("4 October 2026");
        (
            await WhyAsync(council.TellAsync(family, [parent], Today, notice: draft.Id))
        ).ShouldContain("Choose the notice");
        (await council.ToldAsync(family))!.Records.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_record_by_mistake_is_struck_out_with_its_reason_and_counts_for_nothing(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        var told = (await council.TellAsync(family, [child, parent], Today)).Done();
        (await council.StateAsync(family)).ShouldBe(ToldState.Told);

        (await StrikeAsync(council, told, " ")).Refused().ShouldContain("why");
        (await StrikeAsync(council, told, "It was another family")).Done();

        (await council.StateAsync(family)).ShouldNotBe(ToldState.Told);
        (await council.ToldAsync(family))!
            .Records.Single()
            .Of.WhyStruck.ShouldBe("It was another family");
        (await StrikeAsync(council, told, "Again")).Refused().ShouldContain("already");
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task Whoever_may_not_know_of_the_family_reads_and_records_nothing(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, _, parent) = await council.FamilyAsync();
        var told = (await council.TellAsync(family, [parent], Today)).Done();
        var worker = await council.UserAsync(Role.LeadWorker);
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);

        foreach (var actor in new[] { worker, officer })
        {
            (await council.ToldAsync(family, actor)).ShouldBeNull();
            (
                await council.TellAsync(family, [parent], Today, actor)
            ).ShouldBeOfType<Outcome<ToldRecord>.NotFound>();
            (
                await council.ExceptAsync(family, null, Today.AddDays(9), actor)
            ).ShouldBeOfType<Outcome<ToldException>.NotFound>();
            (
                await StrikeAsync(council, told, "Not mine", actor)
            ).ShouldBeOfType<Outcome<ToldRecord>.NotFound>();
        }
        await council.WorksWithAsync(worker, family);
        (await council.TellAsync(family, [parent], Today, worker)).Done();
        (await council.ToldAsync(family, worker))!.Records.Count.ShouldBe(2);
    }

    private static Task<Outcome<ToldRecord>> StrikeAsync(
        Council council,
        ToldRecord told,
        string why,
        Actor? actor = null
    ) =>
        council.Database.WithAsync<StrikeToldOperation, Outcome<ToldRecord>>(o =>
            o.RunAsync(new(told.Id, why, told.Version), actor ?? Council.Analyst, default)
        );
}
