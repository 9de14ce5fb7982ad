using Hearth.Core.Access;
using Hearth.Core.People;
using Hearth.Core.Sharing.Told;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Sharing.Told;

[Trait("Requirement", "SH-5"), Trait("Requirement", "SH-1")]
public class ToldOverdueTests
{
    [EachDatabase]
    public async Task Each_reads_by_name_those_they_may_know_of_and_the_officer_only_a_number(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (worker, officer) = (
            await council.UserAsync(Role.LeadWorker),
            await council.UserAsync(Role.InformationGovernanceOfficer)
        );
        var mine = await LateAsync(council, "Quillfeather");
        var other = await LateAsync(council, "Ashgrove");
        var hidden = await LateAsync(council, "Larkspur");
        await council.WorksWithAsync(worker, mine);
        await council.WorksWithAsync(await council.UserAsync(Role.LeadWorker), other);
        await council.WorksWithAsync(await council.UserAsync(Role.LeadWorker), hidden);
        await council.SealAsync(hidden, officer);

        Names(await council.ToTellAsync(worker)).ShouldBe(["Quillfeather"]);
        Names(await council.ToTellAsync(Council.Analyst))
            .Order()
            .ShouldBe(["Ashgrove", "Quillfeather"]);
        (await council.ToTellAsync(officer)).ShouldBeEmpty();
        (await council.CountsAsync(worker)).ShouldBe(new ToldCounts(1, 0, 0));
        (await council.CountsAsync(officer)).ShouldBe(new ToldCounts(3, 0, 0));
        (await council.CountsAsync(await council.UserAsync(Role.Administrator))).ShouldBe(
            new ToldCounts(0, 0, 0)
        );
        (await council.EventsAsync()).ShouldContain("sharing.overdue-read");
    }

    [EachDatabase]
    public async Task A_family_that_nobody_identified_is_not_waited_for(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        await LateAsync(council, "Quillfeather");

        (await council.ToTellAsync(Council.Analyst)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task Told_families_leave_it_and_reasons_to_look_at_again_come_to_it(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var worker = await council.UserAsync(Role.LeadWorker);
        var told = await LateAsync(council, "Quillfeather");
        var excepted = await LateAsync(council, "Ashgrove");
        foreach (var family in new[] { told, excepted })
            await council.WorksWithAsync(worker, family);
        var members = (await council.ToldAsync(told))!.Members.Select(m => m.Id).ToArray();

        (await council.TellAsync(told, members, new(2026, 10, 1), worker)).Done();
        (await council.ExceptAsync(excepted, null, new(2026, 10, 20), worker)).Done();

        (await council.ToTellAsync(worker)).ShouldBeEmpty();
        council.Database.Clock.Advance(TimeSpan.FromDays(19));
        var read = (await council.ToTellAsync(worker)).Single();
        (read.Name, read.Standing.Is, read.People).ShouldBe(("Ashgrove", ToldState.LookAgain, 2));
    }

    private static async Task<FamilyId> LateAsync(Council council, string name)
    {
        var (family, child, _) = await council.FamilyAsync(name);
        await council.RecordAsync(child, null, "school-attendance", "[]", new(2026, 6, 30));
        return family;
    }

    private static IEnumerable<string> Names(IEnumerable<FamilyToTell> of) =>
        of.Select(f => f.Name);
}
