using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Board;
using Hearth.Core.Cases.Supervision;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Supervision;

[Trait("Requirement", "SU-12")]
public class SupervisionTests
{
    [EachDatabase]
    public async Task A_manager_directs_the_worker_does_it_and_the_board_shows_what_is_overdue(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (_, id, _, _) = await council.CaseAsync(opened: council.Today().AddDays(-42));
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        (await council.AllocateAsync(id, lead, manager)).Done();
        (await IsFlaggedAsync()).ShouldBeFalse("six weeks are just over");
        council.Later(1);
        (await IsFlaggedAsync()).ShouldBeTrue();

        var entry = (
            await RecordAsync(council, id, manager, next: council.Today().AddDays(14))
        ).Done();
        (await IsFlaggedAsync()).ShouldBeFalse();
        var read = (await ReadAsync(council, id, lead))!;
        (read.Entries.Single().By, read.DueBy).ShouldBe(
            ("Ada Larchfield", council.Today().AddDays(14))
        );
        var action = read.Entries.Single().Actions.Single();
        (await DoneAsync(council, action, lead, "")).Refused().ShouldContain("what came of it");
        (await DoneAsync(council, action, lead, "The school meets us on Monday")).Done();
        (
            await DoneAsync(council, action, lead, "Again")
        ).ShouldBeOfType<Outcome<SupervisionAction>.Conflict>();
        council.Later(15);
        (await IsFlaggedAsync()).ShouldBeTrue();
        entry.NextBy.ShouldBe(council.Today().AddDays(-1));

        async Task<bool> IsFlaggedAsync() =>
            (await council.BoardAsync(manager))
                .Rows.Single()
                .Flags.Contains(DriftFlag.SupervisionOverdue);
    }

    [EachDatabase]
    public async Task One_written_down_late_does_not_set_back_a_later_one_and_one_struck_out_counts_no_more(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var today = council.Today();
        var (_, id, _, _) = await council.CaseAsync(opened: today.AddDays(-40));
        var manager = await council.UserAsync(Role.LocalityManager);
        (await RecordAsync(council, id, manager, next: today.AddDays(30))).Done();
        (await RecordAsync(council, id, manager, on: today.AddDays(-20))).Done();
        var read = (await ReadAsync(council, id, manager))!;
        read.DueBy.ShouldBe(today.AddDays(30));
        var (latest, earlier) = (read.Entries[0].Of, read.Entries[1].Of);

        (await StrikeAsync(latest, "")).Refused();
        (await StrikeAsync(latest, "Of another family")).Done();
        (await ReadAsync(council, id, manager))!.DueBy.ShouldBe(today.AddDays(22));
        (await StrikeAsync(earlier, "Another too")).Done();
        read = (await ReadAsync(council, id, manager))!;
        (read.DueBy, read.Entries.Count).ShouldBe((today.AddDays(2), 2));
        var action = read.Entries[0].Actions.Single();
        (await DoneAsync(council, action, manager, "Done")).Refused().ShouldContain("struck out");

        Task<Outcome<SupervisionEntry>> StrikeAsync(SupervisionEntry entry, string why) =>
            council.DoAsync<StrikeSupervisionOperation, SupervisionEntry>(o =>
                o.RunAsync(new(entry.Id, why, entry.Version), manager, default)
            );
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task The_team_does_not_read_it_and_only_a_manager_records_it(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, id, _, _) = await council.CaseAsync();
        var manager = await council.UserAsync(Role.LocalityManager);
        var lead = await council.UserAsync(Role.LeadWorker);
        var member = await council.UserAsync(Role.TeamMember);
        await council.WorksWithAsync(lead, family);
        await council.WorksWithAsync(member, family);
        var today = council.Today();

        (await RecordAsync(council, id, lead)).ShouldBeOfType<Outcome<SupervisionEntry>.NotFound>();
        (await ReadAsync(council, id, member)).ShouldBeNull();
        (await ReadAsync(council, id, lead)).ShouldNotBeNull();
        (await RecordAsync(council, id, manager, considered: " "))
            .Refused()
            .ShouldContain("considered");
        (await RecordAsync(council, id, manager, on: today.AddDays(1))).Refused();
        (await RecordAsync(council, id, manager, on: DateOnly.MaxValue)).Refused();
        (await RecordAsync(council, id, manager, next: today.AddDays(43))).Refused();
        (await RecordAsync(council, id, manager, due: today.AddDays(-1))).Refused();
        (await RecordAsync(council, id, manager, next: today.AddDays(42), due: today)).Done();
    }

    private static Task<Outcome<SupervisionEntry>> RecordAsync(
        Council council,
        CaseId id,
        Actor by,
        DateOnly? on = null,
        DateOnly? next = null,
        DateOnly? due = null,
        string considered = "Wren is at school more; the flat is still damp"
    ) =>
        council.DoAsync<RecordSupervisionOperation, SupervisionEntry>(o =>
            o.RunAsync(
                new(
                    id,
                    on ?? council.Today(),
                    considered,
                    "Go on, with the school at the table",
                    [new("Ask the school to meet the family", due ?? council.Today().AddDays(7))],
                    next
                ),
                by,
                default
            )
        );

    private static Task<SupervisionsRead?> ReadAsync(Council council, CaseId id, Actor by) =>
        council.Database.WithAsync<SupervisionQuery, SupervisionsRead?>(q =>
            q.RunAsync(id, by, default)
        );

    private static Task<Outcome<SupervisionAction>> DoneAsync(
        Council council,
        SupervisionAction action,
        Actor by,
        string outcome
    ) =>
        council.DoAsync<DoneSupervisionActionOperation, SupervisionAction>(o =>
            o.RunAsync(new(action.Id, council.Today(), outcome, action.Version), by, default)
        );
}
